// What rewrites are worth: programs with threads that compute, before and after, measured on this machine
// and held against what the simulator says of them.
//
//   node esbuild.config.mjs && node bench/rewrites/rewrites.mjs [--python python3] [--rounds 5] [--only REGEX]
//
// 1. The interpreter is calibrated; then each task is measured alone.
// 2. Each program is rewritten by the command line, as a user would, and both are run in turns: a machine that
//    slows down slows both down. The fastest of the runs counts, as whatever else a machine does only adds.
// 3. The programs time themselves, from before the pool is made until it has ended.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadSimulator } from '../loadSimulator.mjs';
import { calibrate, programsIn, readOptions, scenarioOfTasks, tellIfBusy } from '../programs.mjs';

const run = promisify(execFile);
const here = import.meta.dirname;
const root = join(here, '../..');
const options = readOptions();

/** Each task alone, the fastest of three times. */
const timeTasks = `
import importlib, json, sys, time
sys.path.insert(0, sys.argv[1])
program = importlib.import_module(sys.argv[2])
def alone(row):
    begin = time.perf_counter()
    program.crunch(row)
    return time.perf_counter() - begin
print(json.dumps([min(alone(row) for _ in range(3)) for row in program.rows]))
`;

const simulator = await loadSimulator(['simulate', 'calibrationReport']);
const { report: calibrationReport, calibration } = await calibrate(simulator, options.python);
const names = await programsIn(join(here, 'programs'), options.only);
console.log(`CPython ${calibrationReport.python.version}, ${availableParallelism()} processors`);
console.log(`${'program'.padEnd(18)} ${'threads'.padStart(22)} ${'processes'.padStart(22)} ${'speed-up'.padStart(20)}`);
console.log(`${''.padEnd(18)} ${'predicted  measured'.padStart(22)} ${'predicted  measured'.padStart(22)} ${'predicted  measured'.padStart(20)}  band`);
const rows = [];
for (const name of names) rows.push(await compare(name));
const errors = rows.map(({ predicted, actual }) => Math.abs(predicted / actual - 1)).sort((a, b) => a - b);
console.log(`\n${rows.length} programs: median error of the speed-up ${((errors[errors.length >> 1] ?? 0) * 100).toFixed(1)} %, inside the band ${rows.filter(({ isInside }) => isInside).length}.`);
tellIfBusy();

/** Measures one program with threads and with processes, and predicts both. */
async function compare(name) {
  const folder = await mkdtemp(join(tmpdir(), 'gilsight-bench-'));
  try {
    const paths = { before: join(folder, `${name}.py`), after: join(folder, 'after', `${name}.py`) };
    await cp(join(here, 'programs', `${name}.py`), paths.before);
    await cp(paths.before, paths.after);
    await run(process.execPath, [join(root, 'dist/cli.js'), 'fix', paths.after, '--assume', '--write']);
    const tasks = JSON.parse((await run(options.python, ['-c', timeTasks, folder, name])).stdout);
    const best = { before: Infinity, after: Infinity };
    const sums = new Set();
    for (let round = 0; round < options.rounds; round += 1) {
      for (const which of round % 2 === 0 ? ['before', 'after'] : ['after', 'before']) {
        const [sum, seconds] = (await run(options.python, [paths[which]])).stdout.trim().split(' ');
        sums.add(sum);
        best[which] = Math.min(best[which], Number(seconds));
      }
    }
    if (sums.size !== 1) throw new Error(`${name}: the programs print ${[...sums].join(' and ')}.`);
    return tell(name, best, predict(tasks));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function predict(tasks) {
  const scenario = scenarioOfTasks(tasks, { isHeld: true, workers: 2, cores: calibrationReport.machine.cores });
  const { predictions } = simulator.simulate(scenario, calibration, { strategies: ['threads', 'processes'] });
  const of = (id) => predictions.find(({ strategy }) => strategy === id).makespanSeconds;
  return { threads: of('threads'), processes: of('processes') };
}

function tell(name, best, { threads, processes }) {
  const predicted = threads.expected / processes.expected;
  const actual = best.before / best.after;
  // Both bands belong to the same machine: the ratio lies between the extreme ones.
  const isInside = actual >= threads.low / processes.high && actual <= threads.high / processes.low;
  console.log(`${name.padEnd(18)} ${pair(threads.expected, best.before, milliseconds, 22)} ${pair(processes.expected, best.after, milliseconds, 22)} ${pair(predicted, actual, times, 20)}  ${isInside ? 'in' : 'OUT'}`);
  return { predicted, actual, isInside };
}

function pair(predicted, actual, format, width) {
  return `${format(predicted).padStart(width >> 1)} ${format(actual).padStart((width >> 1) - 1)}`;
}

function milliseconds(seconds) {
  return `${(seconds * 1000).toFixed(0)} ms`;
}

function times(value) {
  return `${value.toFixed(2)} ×`;
}
