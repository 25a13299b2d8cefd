// What a translation to C++ is worth: programs with threads that compute, before and after, measured on this machine
// and held against what the simulator says of them.
//
//   node esbuild.config.mjs && node bench/native/native.mjs [--python python3] [--rounds 5] [--only REGEX]
//
// 1. Each program is translated by the command line, as a user would, and its package compiled with the flags of its
//    CMakeLists.txt.
// 2. The interpreter is calibrated.
// 3. In turn, again and again: each task alone, in Python and in C++; the program with two threads in a pool, in C++ also
//    with one, there with its tasks as often as fill half a second; and each task alone with its rounds shared out by
//    OpenMP. The fastest of each counts, as whatever else a machine does only adds.
// 4. The simulator is told how long a task takes alone, and asked for the rest.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadSimulator } from '../loadSimulator.mjs';
import { calibrate, programsIn, readOptions, scenarioOfTasks, tellIfBusy } from '../programs.mjs';

const run = promisify(execFile);
const here = import.meta.dirname;
const root = join(here, '../..');
const options = readOptions();
const flags = ['-shared', '-fPIC', '-std=c++17', '-O3', '-ffp-contract=off', '-fno-fast-math', '-fopenmp'];

/** Each task alone, the fastest of some times, and whether it was run by C++; with the threads that share its rounds out. */
const timeTasks = `
import importlib, json, sys, time
folder, name, times, threads = sys.argv[1:]
sys.path.insert(0, folder)
program = importlib.import_module(name)
is_native = hasattr(program.crunch, "__wrapped__")
if is_native:
    importlib.import_module("crunch_native").set_threads(int(threads))
def alone(row):
    begin = time.perf_counter()
    program.crunch(row)
    return time.perf_counter() - begin
print(json.dumps([is_native, [min(alone(row) for _ in range(int(times))) for row in program.rows]]))
`;

const simulator = await loadSimulator(['simulate', 'calibrationReport']);
const names = await programsIn(join(here, 'programs'), options.only);
const folder = await mkdtemp(join(tmpdir(), 'gilsight-bench-'));
try {
  // All that takes the machine's time goes before what is measured.
  for (const name of names) await translate(name);
  const { report, calibration } = await calibrate(simulator, options.python);
  console.log(`CPython ${report.python.version}, ${availableParallelism()} processors; 4 tasks`);
  console.log(`${'program'.padEnd(12)} ${'what'.padEnd(26)} ${'predicted'.padStart(10)} ${'measured'.padStart(10)}  band`);
  const rows = [];
  for (const name of names) rows.push(...tell(name, await measure(name), report, calibration));
  console.log(`\n${rows.length} figures, inside their bands ${rows.filter(Boolean).length}.`);
  tellIfBusy();
} finally {
  await rm(folder, { recursive: true });
}

/** Lays a program down as it is and translated, and compiles what belongs to it. */
async function translate(name) {
  for (const which of ['before', 'after']) {
    await mkdir(join(folder, name, which), { recursive: true });
    await cp(join(here, 'programs', `${name}.py`), join(folder, name, which, `${name}.py`));
  }
  const after = join(folder, name, 'after');
  await run(process.execPath, [join(root, 'dist/cli.js'), 'fix', join(after, `${name}.py`), '--rewrite', 'function-to-c-extension', '--write']);
  const { stdout } = await run(options.python, ['-c', 'import sysconfig; print(sysconfig.get_paths()["include"]); print(sysconfig.get_config_var("EXT_SUFFIX"))']);
  const [include, suffix] = stdout.trim().split('\n');
  await run('g++', [...flags, '-isystem', include, join(after, 'crunch-native/src/cpp/native.cpp'), '-o', join(after, 'crunch-native/src/crunch_native', `_native${suffix}`)]);
  await cp(join(after, 'crunch-native/src/crunch_native'), join(after, 'crunch_native'), { recursive: true });
}

/** How often the rounds of a program are measured, one after the other, so that a slow moment of the machine meets all alike. */
async function measure(name) {
  const alone = async (which, threads) => {
    const [isNative, seconds] = JSON.parse((await run(options.python, ['-c', timeTasks, join(folder, name, which), name, which === 'before' ? '1' : '5', String(threads)])).stdout);
    if (isNative !== (which === 'after')) throw new Error(`${name} was not run by what it should be.`);
    return seconds;
  };
  const sums = new Set();
  const together = async (which, workers, repeats) => {
    const [sum, seconds] = (await run(options.python, [join(folder, name, which, `${name}.py`), String(workers), String(repeats)])).stdout.trim().split(' ');
    sums.add(sum);
    return Number(seconds);
  };
  const repeats = repeatsFor(await alone('after', 1));
  const found = { alone: { python: [], native: [], shared: [] }, best: { threads: [], one: [], two: [] } };
  for (let round = 0; round < options.rounds; round += 1) {
    found.alone.python.push(await alone('before', 1));
    found.alone.native.push(await alone('after', 1));
    found.best.threads.push(await together('before', 2, 1));
    found.best.one.push(await together('after', 1, repeats));
    found.best.two.push(await together('after', 2, repeats));
    found.alone.shared.push(await alone('after', 2));
  }
  if (sums.size !== 1) throw new Error(`${name}: the programs print ${[...sums].join(' and ')}.`);
  const fastest = (rows) => rows[0].map((_, index) => Math.min(...rows.map((row) => row[index])));
  const { python, native, shared } = Object.fromEntries(Object.entries(found.alone).map(([key, rows]) => [key, fastest(rows)]));
  const best = Object.fromEntries(Object.entries(found.best).map(([key, seconds]) => [key, Math.min(...seconds)]));
  return { repeats, alone: { python, native }, best: { ...best, shared: shared.reduce((sum, seconds) => sum + seconds, 0) } };
}

/** C++ is done with the tasks of a second of Python before a machine is up to speed: it is given them as often as fill half a second. */
function repeatsFor(tasks) {
  return Math.max(1, Math.ceil(0.5 / tasks.reduce((sum, seconds) => sum + seconds, 0)));
}

/** What the simulator says of tasks that hold the GIL or do not. */
function predict({ tasks, share, workers, strategy }, report, calibration) {
  const scenario = scenarioOfTasks(tasks, { isHeld: share === 'held', workers, cores: report.machine.cores });
  return simulator.simulate(scenario, calibration, { strategies: [strategy] }).predictions.find((each) => each.strategy === strategy).makespanSeconds;
}

function tell(name, { alone, best, repeats }, report, calibration) {
  const of = (tasks, share, workers, strategy) => predict({ tasks, share, workers, strategy }, report, calibration);
  const again = Array.from({ length: repeats }, () => alone.native).flat();
  const threads = of(alone.python, 'held', 2, 'threads');
  const one = of(again, 'released', 1, 'native-pool');
  const two = of(again, 'released', 2, 'native-pool');
  // Each call enters its own parallel region, whose halves are two tasks.
  const shared = of(alone.native.flatMap((seconds) => [seconds / 2, seconds / 2]), 'released', 2, 'native');
  return [
    line(name, 'Python, 2 threads', threads, best.threads, seconds),
    line('', `C++, 1 thread, ${repeats} times`, one, best.one, seconds),
    line('', `C++, 2 threads, ${repeats} times`, two, best.two, seconds),
    line('', 'C++, OpenMP with 2', shared, best.shared, seconds),
    line('', 'faster than threads', ratio(threads, two, repeats), (best.threads / best.two) * repeats, times),
    line('', '… with OpenMP', ratio(threads, shared, 1), best.threads / best.shared, times),
  ];
}

/** Both bands belong to the same machine: the ratio lies between the extreme ones. */
function ratio(above, below, repeats) {
  return { expected: (above.expected / below.expected) * repeats, low: (above.low / below.high) * repeats, high: (above.high / below.low) * repeats };
}

function line(name, what, { expected, low, high }, actual, format) {
  const isInside = actual >= low && actual <= high;
  console.log(`${name.padEnd(12)} ${what.padEnd(26)} ${format(expected).padStart(10)} ${format(actual).padStart(10)}  ${isInside ? 'in ' : 'OUT'} ${format(low)} – ${format(high)}`);
  return isInside;
}

function seconds(value) {
  return `${(value * 1000).toFixed(1)} ms`;
}

function times(value) {
  return `${value.toFixed(1)} ×`;
}
