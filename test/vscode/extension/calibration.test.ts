import { deepEqual, equal, ok } from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import report from '../../../src/core/simulator/presets/cpython-3.13.json';
import { closeAll, gilsight, openPython, serialisedPool, untilFlagged } from '../support/python';
import { until } from '../support/until';

describe('The calibration', () => {
  afterEach(async () => {
    await closeAll();
    const { calibrations } = await gilsight();
    await rm(calibrations, { recursive: true, force: true });
  });

  // Where workspaces need no trust, VS Code does not say that they have it. The command says itself what it asks.
  it('is a command of the palette, whatever VS Code says of trust', async () => {
    await gilsight();
    ok((await vscode.commands.getCommands(true)).includes('gilsight.calibrate'));
    const { contributes } = vscode.extensions.getExtension('gilsight.gilsight')?.packageJSON as { contributes: { commands: { command: string; enablement?: string }[] } };
    equal(contributes.commands.find(({ command }) => command === 'gilsight.calibrate')?.enablement, undefined);
  });

  it('is kept per interpreter, and the simulator that is open goes over to it', async function () {
    if (process.platform === 'win32') this.skip();
    const document = await openPython('calibrated.py', serialisedPool);
    await untilFlagged(document);
    const { simulator, calibration, calibrations } = await gilsight();
    await vscode.commands.executeCommand('gilsight.openSimulator', document.uri.fsPath, '10:20');
    const before = await until('the simulator is open', () => simulator.subject?.calibration);
    equal(before.origin, 'default');
    const outcome = await calibration.run(await pretendPython(JSON.stringify(report)));
    equal(outcome.kind, 'calibrated');
    equal(simulator.subject?.calibration.origin, 'measured');
    deepEqual((await readdir(calibrations)).map((name) => name.replace(/-[0-9a-f]+\.json$/, '')), ['cpython-3.13']);
  });

  it('of a program that is no Python fails in words, and keeps nothing', async function () {
    if (process.platform === 'win32') this.skip();
    const { calibration, calibrations } = await gilsight();
    equal((await calibration.run(await pretendPython('hello'))).kind, 'unreadable');
    equal((await calibration.run('/nowhere/python')).kind, 'failed');
    deepEqual(await readdir(calibrations).catch(() => []), []);
  });
});

/** A program that says what a Python would, after a step. */
async function pretendPython(says: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gilsight-python-'));
  const [report, program] = [join(folder, 'report'), join(folder, 'python')];
  await writeFile(report, says);
  await writeFile(program, `#!/bin/sh\necho 'step 1 of 1: threads' >&2\ncat '${report}'\n`);
  await chmod(program, 0o755);
  return program;
}
