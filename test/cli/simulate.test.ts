import { readFile } from 'node:fs/promises';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { runGilsight, type Run } from './runCheck';
import { createFolder } from './temporaryFolder';

const pool = { tasks: 200, taskSeconds: { value: 0.02, origin: 'measured' }, cores: 4, workers: 4 };

/** Only what the tests look at. */
interface Result {
  readonly isWorthChanging: boolean;
  readonly best: string;
  readonly inputs: Readonly<Record<string, { readonly value: number; readonly origin: string }>>;
  readonly calibration: { readonly origin: string; readonly python: string; readonly startMethod: string };
  readonly results: readonly { readonly strategy: string; readonly workers: number; readonly makespanSeconds: { readonly expected: number }; readonly ioRoundSeconds?: { readonly expected: number }; readonly programSpeedup?: { readonly expected: number } }[];
  readonly runs: readonly { readonly strategy: string; readonly workers: number; readonly predictedSeconds: unknown }[];
  readonly breakEvens: readonly { readonly strategy: string; readonly taskSeconds: number | null }[];
}

async function simulate(scenario: unknown, words: readonly string[] = [], files: Readonly<Record<string, string>> = {}): Promise<Run> {
  const folder = await createFolder({ 'work.json': typeof scenario === 'string' ? scenario : JSON.stringify(scenario), ...files });
  return runGilsight(['simulate', '--scenario', 'work.json', ...words], { folder });
}

async function resultOf(scenario: unknown, words: readonly string[] = [], files: Readonly<Record<string, string>> = {}): Promise<Result> {
  const { stdout, stderr, status } = await simulate(scenario, ['--format', 'json', ...words], files);
  expect([stderr, status]).toEqual(['', 0]);
  return JSON.parse(stdout) as Result;
}

async function schemaOf(name: string): Promise<(data: unknown) => unknown> {
  const validate = new Ajv2020({ allowUnionTypes: true, strictTypes: false }).compile(JSON.parse(await readFile(`docs/schema/${name}.json`, 'utf8')) as AnySchema);
  return (data) => (validate(data) ? [] : validate.errors);
}

/** A calibration as `gilsight calibrate` writes it: that of a preset. */
async function presetReport(version: string): Promise<string> {
  return readFile(`src/core/simulator/presets/cpython-${version}.json`, 'utf8');
}

describe('gilsight simulate', () => {
  test('says what to do, and what it would bring', async () => {
    const { stdout, status } = await simulate(pool);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Use processes: about \d\.\d× as fast/);
    expect(stdout).toMatch(/Processes +4 +/);
    expect(stdout).toMatch(/Processes: faster above .+ a task\./);
  });

  test('says which strategies need something first, and which there are not', async () => {
    const { stdout } = await simulate({ ...pool, python: '3.13' });
    expect(stdout).toContain('* Native with OpenMP, Native in a thread pool: Needs the Python part of the task written in C or C++.');
    expect(stdout).toContain('Interpreters (not available): InterpreterPoolExecutor came with Python 3.14; this is 3.13.');
  });

  test('says loudly that nothing is worth changing', async () => {
    const { stdout } = await simulate({ tasks: 3, taskSeconds: 0.001 });
    expect(stdout).toMatch(/^NOTHING IS WORTH CHANGING: /);
  });

  test('holds real runs against what it predicts', async () => {
    // Ten seconds of pure Python, of which threads save nothing.
    const scenario = { tasks: 100, taskSeconds: { value: 0.1, origin: 'measured' }, cores: 8, workers: 2, python: '3.12' };
    const runs = [{ strategy: 'sequential', seconds: 10 }, { strategy: 'threads', seconds: 10.2 }, { strategy: 'processes', workers: 5, seconds: 10 }, { strategy: 'interpreters', workers: 2, seconds: 5 }];
    const { stdout } = await simulate({ ...scenario, runs });
    expect(stdout).toContain('Your run of Sequential took 10 s: as predicted');
    expect(stdout).toMatch(/Your run of Threads with 2 took 10 s: as predicted, .+ s \(.+\)\./);
    expect(stdout).toMatch(/Your run of Processes with 5 took 10 s: NOT as predicted, 2(\.\d+)? s \(.+\)\./);
    expect(stdout).toContain('Your run of Interpreters with 2 took 5 s; nothing is predicted of it.');
    const conforms = await schemaOf('simulation-1');
    const result = await resultOf({ ...scenario, runs });
    expect(conforms(result)).toEqual([]);
    expect(result.runs.map(({ strategy, workers, predictedSeconds }) => [strategy, workers, predictedSeconds !== null])).toEqual([['sequential', 1, true], ['threads', 2, true], ['processes', 5, true], ['interpreters', 2, false]]);
    // They are no input.
    expect((await resultOf(scenario)).results).toEqual(result.results);
  });

  test('keeps its contract, and its schemas are those of the documents', async () => {
    const conforms = await schemaOf('simulation-1');
    const scenario = { ...pool, ioThread: { waitSeconds: 0.01, heldSeconds: 1e-5 }, serialBeforeSeconds: 1, nodes: 2 };
    expect(conforms(await resultOf(scenario, ['--workers', '1,4']))).toEqual([]);
    const isCalibration = await schemaOf('calibration-1');
    for (const version of ['3.8', '3.14']) expect(isCalibration(JSON.parse(await presetReport(version)))).toEqual([]);
  });

  test('tells of every number where it comes from', async () => {
    const { inputs, calibration } = await resultOf(pool);
    expect(inputs.taskSeconds).toEqual({ value: 0.02, origin: 'measured' });
    expect(inputs.tasks?.origin).toBe('stated');
    expect(inputs.payloadBytes?.origin).toBe('default');
    expect(calibration.origin).toBe('default');
  });

  test('answers for the strategies and the numbers of workers that were asked for', async () => {
    const { results } = await resultOf(pool, ['--strategies', 'threads,processes', '--workers', '1,2,4']);
    expect(results.map(({ strategy, workers }) => `${strategy} ${workers}`).sort())
      .toEqual(['processes 1', 'processes 2', 'processes 4', 'sequential 1', 'sequential 1', 'sequential 1', 'threads 1', 'threads 2', 'threads 4']);
  });

  test('takes a calibration, and with it the machine and the Python', async () => {
    const { calibration, inputs } = await resultOf({ tasks: 100, taskSeconds: 0.01 }, ['--calibration', 'here.json'], { 'here.json': await presetReport('3.14') });
    expect(calibration).toMatchObject({ origin: 'measured', python: '3.14', startMethod: 'forkserver' });
    expect(inputs.cores).toEqual({ value: 2, origin: 'measured' });
  });

  test('starts processes as the scenario says', async () => {
    const seconds = async (startMethod: string) => (await resultOf({ ...pool, startMethod, mainImportSeconds: 1 }, ['--strategies', 'processes'])).results.find(({ strategy }) => strategy === 'processes')?.makespanSeconds.expected ?? 0;
    expect((await seconds('spawn')) - (await seconds('fork'))).toBeGreaterThan(1);
  });

  test('reads a list of task times', async () => {
    const { inputs, results } = await resultOf({ taskSeconds: [0.1, 0.1, 0.1, 0.9], cores: 2, workers: 2 });
    expect(inputs.tasks?.value).toBe(4);
    expect(inputs.taskSeconds?.value).toBeCloseTo(0.3);
    // The last one is begun when the others are nearly done.
    expect(results.find(({ strategy }) => strategy === 'processes')?.makespanSeconds.expected).toBeGreaterThan(1);
  });

  test("tells an I/O thread's round beside a thread that computes: later by the switch interval (Beazley)", async () => {
    const { results } = await resultOf({ tasks: 1, taskSeconds: 5, cores: 2, ioThread: { waitSeconds: 0.008, heldSeconds: 1e-5 } });
    const round = (id: string) => results.find(({ strategy }) => strategy === id)?.ioRoundSeconds?.expected;
    for (const id of ['sequential', 'threads']) {
      // 8 ms outside, 5 ms until it may ask, and the hand-over.
      expect(round(id), id).toBeGreaterThan(0.0125);
      expect(round(id), id).toBeLessThan(0.016);
    }
    expect(round('processes')).toBeCloseTo(0.008, 3);
  });

  test('tells the gain of the whole program (Amdahl)', async () => {
    const { results } = await resultOf({ ...pool, serialBeforeSeconds: 4 }, ['--strategies', 'processes']);
    expect(results.find(({ strategy }) => strategy === 'processes')?.programSpeedup?.expected).toBeLessThan(1.7);
  });

  test('says from which length of a task on it pays', async () => {
    const { breakEvens } = await resultOf({ tasks: 1000, taskSeconds: 1e-3, cores: 4, workers: 4 });
    const of = (id: string) => breakEvens.find(({ strategy }) => strategy === id)?.taskSeconds;
    expect(of('threads')).toBeNull();
    expect(of('processes')).toBeGreaterThan(2e-5);
    expect(of('processes')).toBeLessThan(2e-3);
  });

  test.each<[string, unknown, readonly string[], string]>([
    ['no such file', pool, ['--scenario', 'other.json'], 'There is no file "other.json".'],
    ['what is not JSON', '{', [], 'The scenario is not JSON: '],
    ['a list', [], [], 'The scenario must be an object.'],
    ['an unknown field', { tasks: 1, taskSecond: 1 }, [], 'The scenario has no field "taskSecond"; did you mean "taskSeconds"?'],
    ['an unknown field of a number', { taskSeconds: { value: 1, from: 'x' } }, [], '"taskSeconds" has no field "from".'],
    ['a negative time', { taskSeconds: -1 }, [], '"taskSeconds" must be at least 1e-9.'],
    ['too many tasks', { tasks: 1e13, taskSeconds: 1 }, [], '"tasks" must be at most 1000000000000.'],
    ['half a task', { tasks: 1.5, taskSeconds: 1 }, [], 'The number of tasks must be a whole number'],
    ['a word for a number', { tasks: 'many', taskSeconds: 1 }, [], '"tasks" must be a number or an object.'],
    ['an infinite time', '{"taskSeconds": 1e400}', [], '"taskSeconds" must be '],
    ['shares of more than a whole', { taskSeconds: 1, heldShare: 0.7, releasedShare: 0.7 }, [], 'The GIL-held and GIL-released shares'],
    ['another version', { taskSeconds: 1, version: 2 }, [], '"version" must be 1; another version'],
    ['an unknown Python', { taskSeconds: 1, python: '3.7' }, [], '"python" must be 3.8 to 3.15'],
    ['an unknown strategy', pool, ['--strategies', 'magic'], 'There is no strategy "magic"'],
    ['no workers', pool, ['--workers', '0'], 'whole numbers from 1 to 1024'],
    ['a calibration that is none', pool, ['--calibration', 'work.json'], 'The calibration has no field "tasks"'],
  ])('refuses %s with a sentence', async (_, scenario, words, sentence) => {
    const { status, stdout, stderr } = await simulate(scenario, words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  test('refuses a calibration of another Python', async () => {
    const { status, stderr } = await simulate({ taskSeconds: 1, python: '3.12' }, ['--calibration', 'here.json'], { 'here.json': await presetReport('3.14') });
    expect([status, stderr]).toEqual([2, 'gilsight: The scenario is for Python 3.12, and the calibration was measured with 3.14.\n']);
  });

  test('answers for a billion tasks in time', async () => {
    const start = performance.now();
    await resultOf({ tasks: 1e9, taskSeconds: 1e-3, workers: 64, cores: 64 });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
