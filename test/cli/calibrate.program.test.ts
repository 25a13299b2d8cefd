import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { ProbeOutcome } from '../../src/probe/runProbe';
import { useBuiltCommand } from './builtCommand';
import { runGilsight } from './runCheck';
import { createFolder } from './temporaryFolder';

async function report(version: string, change: (text: string) => string = (text) => text): Promise<ProbeOutcome> {
  return { kind: 'report', text: change(await readFile(`src/core/simulator/presets/cpython-${version}.json`, 'utf8')) };
}

describe('gilsight calibrate', () => {
  test('keeps what was measured, and simulate uses it', async () => {
    const folder = await createFolder({ 'work.json': '{"tasks": 10, "taskSeconds": 1, "python": "3.14"}' });
    const outcome = await report('3.14');
    const { status, stdout } = await runGilsight(['calibrate', '--python', 'some-python', '--output', 'here.json'], { folder, probe: () => Promise.resolve(outcome) });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^CPython 3\.14\.\d+ on .+, 2 cores, calibrated in .+:\n/);
    expect(JSON.parse(await readFile(`${folder}/here.json`, 'utf8'))).toMatchObject({ version: 1, python: { minor: 14 } });
    const simulation = await runGilsight(['simulate', '--scenario', 'work.json', '--format', 'json'], { folder });
    expect(JSON.parse(simulation.stdout)).toMatchObject({ calibration: { origin: 'measured', python: '3.14' } });
  });

  test('finds an interpreter that is named from the current folder', async () => {
    const folder = await createFolder({});
    const asked: string[] = [];
    const outcome = await report('3.14');
    for (const python of ['.venv/bin/python', 'python3.14']) {
      await runGilsight(['calibrate', '--python', python], { folder, probe: (run) => {
        asked.push(run.python);
        return Promise.resolve(outcome);
      } });
    }
    expect(asked).toEqual([`${folder}/.venv/bin/python`, 'python3.14']);
  });

  test('works out what a thread loses without a GIL, once both builds were measured', async () => {
    const folder = await createFolder({});
    const [ordinary, free] = await Promise.all([report('3.14'), report('3.14', (text) => text.replace('"isFreeThreaded": false', '"isFreeThreaded": true').replace(/("pythonLoopSeconds": \{ "value": )[\d.e-]+/, '$10.1'))]);
    await runGilsight(['calibrate'], { folder, probe: () => Promise.resolve(ordinary) });
    await runGilsight(['calibrate', '-o', 'free.json'], { folder, probe: () => Promise.resolve(free) });
    const { costs } = JSON.parse(await readFile(`${folder}/free.json`, 'utf8')) as { readonly costs: Readonly<Record<string, { readonly value: number }>> };
    expect(costs.freeThreadedSlowdown?.value).toBeGreaterThan(100);
  });

  test('says that the machine was busy', async () => {
    const folder = await createFolder({});
    const outcome = await report('3.14', (text) => text.replace(/("noise": \{ "value": )[\d.]+/, '$11.8'));
    const { stderr } = await runGilsight(['calibrate'], { folder, probe: () => Promise.resolve(outcome) });
    expect(stderr).toContain('The machine was busy: a loop took 1.80 times its processor time.');
  });

  test('shows how far it is, to a person', async () => {
    const folder = await createFolder({});
    const outcome = await report('3.14');
    const { stderr } = await runGilsight(['calibrate'], { folder, isTerminal: true, probe: ({ onProgress }) => {
      onProgress({ step: 2, steps: 6, about: 'threads' });
      return Promise.resolve(outcome);
    } });
    expect(stderr).toContain('Calibrating: threads (2 of 6)');
  });

  test.each<[string, ProbeOutcome, string]>([
    ['an interpreter that is not there', { kind: 'failed', reason: 'there is no such program' }, 'gilsight: "python3" could not be calibrated: there is no such program.'],
    ['a program that is no Python', { kind: 'report', text: 'hello' }, 'gilsight: "python3" gave no calibration: The calibration is not JSON'],
    ['an interruption', { kind: 'cancelled' }, 'gilsight: cancelled; nothing was kept.'],
  ])('tells of %s', async (_, outcome, sentence) => {
    const { status, stderr } = await runGilsight(['calibrate'], { folder: await createFolder({}), probe: () => Promise.resolve(outcome) });
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

describe('the built command', () => {
  const command = useBuiltCommand();

  test('says that there is no such Python', { timeout: 30_000 }, async () => {
    const folder = await createFolder({});
    const { status, stderr } = await command.run(folder, ['calibrate', '--python', '/nowhere/python']);
    expect([status, stderr]).toEqual([2, 'gilsight: "/nowhere/python" could not be calibrated: there is no such program. It must be CPython 3.8 or newer; name another with --python.\n']);
  });
});
