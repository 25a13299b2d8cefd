import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { SimulatorSubject } from '../../../src/protocol/simulatorView';
import { closeAll, gilsight, openPython, rangeOf, serialisedPool, untilFlagged } from '../support/python';
import { until } from '../support/until';

describe('The simulator', () => {
  afterEach(closeAll);

  it('opens on the site of a lens, and its page gets what the analysis found', async () => {
    const document = await openPython('simulated.py', serialisedPool);
    await untilFlagged(document);
    const subject = await openedBy(() => vscode.commands.executeCommand('gilsight.openSimulator', document.uri.fsPath, '10:20'));
    equal(subject.title, 'simulated.py:11 · ThreadPoolExecutor.map → score');
    deepEqual([subject.path, subject.line], [document.uri.fsPath, 10]);
    deepEqual([subject.scenario.tasks, subject.scenario.workers], [{ value: 64, origin: 'inferred' }, { value: 4, origin: 'inferred' }]);
    ok(subject.scenario.heldShare.value > 0.95);
    match(subject.calibration.measuredOn, /^CPython 3\.13/);
    deepEqual(simulatorTabs().map(({ label }) => label), ['Simulator: simulated.py:11']);
  });

  it('opens on the site at the cursor', async () => {
    const document = await openPython('cursor.py', serialisedPool);
    await untilFlagged(document);
    const position = rangeOf(document, 'pool.map').start;
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
    const subject = await openedBy(() => vscode.commands.executeCommand('gilsight.openSimulator'));
    equal(subject.line, 10);
  });

  it('shows an example where there is no site', async () => {
    await openPython('plain.py', 'x = 1\n');
    const subject = await openedBy(() => vscode.commands.executeCommand('gilsight.openSimulator'));
    deepEqual([subject.title, subject.path, subject.scenario.tasks.origin], ['', undefined, 'default']);
  });

  it('is one panel, which goes from site to site', async () => {
    const text = serialisedPool.replace('list(pool.map', 'list(pool.map(score, range(8))), list(pool.map');
    const document = await openPython('two.py', text);
    const { store } = await gilsight();
    const sites = await until('both sites are known', () => {
      const known = store.get(document.uri.fsPath)?.report.sites;
      return known?.length === 2 ? known : undefined;
    });
    const tasks = [];
    for (const { id } of sites) {
      tasks.push((await openedBy(() => vscode.commands.executeCommand('gilsight.openSimulator', document.uri.fsPath, id))).scenario.tasks.value);
    }
    deepEqual(tasks, [8, 64]);
    equal(simulatorTabs().length, 1);
  });

  it('forgets its subject when it is closed', async () => {
    const document = await openPython('forgotten.py', serialisedPool);
    await untilFlagged(document);
    await openedBy(() => vscode.commands.executeCommand('gilsight.openSimulator', document.uri.fsPath, '10:20'));
    await vscode.window.tabGroups.close(simulatorTabs());
    const { simulator } = await gilsight();
    await until('the subject is gone', () => simulator.subject === undefined || undefined);
  });

  it('opens on an example when a link names a site that is gone, and does not mind nonsense', async () => {
    const document = await openPython('gone.py', 'x = 1\n');
    for (const parameters of [[document.uri.fsPath, '99:9'], [42, {}], [{ kind: 'site' }]]) {
      const subject = await openedBy(() => vscode.commands.executeCommand('gilsight.openSimulator', ...parameters));
      equal(subject.path, undefined);
    }
  });
});

/** Runs what opens the simulator, and waits until its page has been given a subject. */
async function openedBy(open: () => Thenable<unknown>): Promise<SimulatorSubject> {
  const { simulator } = await gilsight();
  const subjects: SimulatorSubject[] = [];
  const listener = simulator.onDidDeliver((subject) => { subjects.push(subject); });
  try {
    await open();
    return await until('the page has its subject', () => subjects.at(-1));
  } finally {
    listener.dispose();
  }
}

function simulatorTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('gilsight.simulator'));
}
