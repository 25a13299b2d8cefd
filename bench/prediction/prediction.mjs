// How far the simulator's predictions are off: real workloads, run for real, against what it says.
//
//   npm run bench:prediction -- --python python3 [--python …] [--only REGEX] [--rounds 5] [--minutes 35] [--fresh] [--json FILE]
//
// 1. The interpreter is calibrated; the calibration has never seen the workloads.
// 2. Each workload is run in every way, in rounds, each round in another order: a machine that slows down
//    for a while slows all of them down. Each run is a fresh program, its pool the first one.
// 3. A run counts when nothing else ran on the machine, and every core was as fast as it can be before and
//    after: measure.py waits for that, and a disturbed run is repeated. The table says where it was in vain.
// 4. The task times come from the sequential runs; everything else is predicted, and held against the
//    median of the real runs.
//
// What has been measured is kept in .cache/prediction; a run that was interrupted goes on where it was. After
// --minutes for one Python no more is measured: what there is by then is told.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { lowestReport } from '../../scripts/lowestReport.mjs';
import { loadSimulator } from '../loadSimulator.mjs';
import { isQuiet, report } from './report.mjs';
import { scenarioOf } from './scenarios.mjs';

const run = promisify(execFile);
const here = import.meta.dirname;
/** Runs count when nobody disturbs them; so must the calibration, and one in three finds a quiet moment for everything. */
const calibrations = 3;
/** A disturbed run is repeated, but not for ever. */
const mostTries = 2;
const cache = join(here, '../../.cache/prediction');

const { values: options } = parseArgs({
  options: {
    python: { type: 'string', multiple: true, default: ['python3'] },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '35' },
    fresh: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

await mkdir(cache, { recursive: true });
const simulator = await loadSimulator(['simulate', 'calibrationReport']);
/** Of one interpreter: what the loop takes on a core that nobody disturbs, as far as has been seen. */
let bestLoopSeconds = Infinity;
const rows = [];
for (const python of options.python) rows.push(...(await comparePython(python)));
const summary = report(rows);
if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify({ summary, rows }, undefined, 1)}\n`);

/** Measures everything with one interpreter, and predicts it. */
async function comparePython(python) {
  const key = createHash('sha256').update(python).digest('hex').slice(0, 12);
  const paths = { calibration: join(cache, `${key}.calibration.json`), runs: join(cache, `${key}.runs.jsonl`) };
  if (options.fresh) await Promise.all(Object.values(paths).map((path) => rm(path, { force: true })));
  const calibration = await calibrate(python, paths.calibration);
  const all = JSON.parse(await measure(python, ['list']));
  const workloads = all.filter(({ name }) => new RegExp(options.only, 'i').test(name));
  const known = await readRuns(paths.runs);
  bestLoopSeconds = Math.min(Infinity, ...[...known.values()].map(({ loopSeconds }) => loopSeconds));
  const deadline = Date.now() + Number(options.minutes) * 60_000;
  for (let round = 0; round < Number(options.rounds); round += 1) {
    const jobs = shuffled(workloads.flatMap((workload) => waysOf(workload, calibration).map((way) => ({ workload, way }))), round);
    for (const [done, { workload, way }] of jobs.entries()) {
      const id = `${workload.name} | ${way.words.join(' ')} | ${round}`;
      if (known.has(id) || Date.now() > deadline) continue;
      progress(`${calibration.python.version}, round ${round + 1}, ${done + 1} of ${jobs.length}: ${workload.name}, ${way.words.join(' ')}`);
      const result = await measureQuietly(python, workload, way);
      known.set(id, result);
      await appendFile(paths.runs, `${JSON.stringify({ id, result })}\n`);
    }
  }
  progress('');
  tellSlowness(known);
  return workloads.flatMap((workload) => predictWorkload(workload, calibration, known));
}

/** Of every run, how slow its slowest core was, next to the best that was seen in any. */
function tellSlowness(known) {
  const best = Math.min(...[...known.values()].map(({ loopSeconds }) => loopSeconds));
  for (const result of known.values()) result.slowness = result.loopSeconds / best;
}

async function calibrate(python, path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    const reports = [];
    for (let time = 1; time <= calibrations; time += 1) {
      progress(`calibrating ${python}, ${time} of ${calibrations}`);
      const { stdout } = await run(python, ['-I', join(here, '../../src/probe/calibrate.py')], { cwd: cache });
      reports.push(JSON.parse(stdout));
    }
    const lowest = lowestReport(reports);
    await writeFile(path, JSON.stringify(lowest));
    return lowest;
  }
}

/** The first run that nobody disturbed, or the least disturbed of some. */
async function measureQuietly(python, workload, way) {
  let best;
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const result = JSON.parse(await measure(python, ['one', workload.name, ...way.words], workload));
    bestLoopSeconds = Math.min(bestLoopSeconds, result.loopSeconds);
    result.slowness = result.loopSeconds / bestLoopSeconds;
    if (isQuiet(result)) return result;
    if (best === undefined || disturbance(result) < disturbance(best)) best = result;
  }
  return best;
}

function disturbance({ othersCores = 0, slowness }) {
  return othersCores + slowness;
}

async function measure(python, words, workload) {
  const threads = String(workload?.blasThreads ?? 1);
  const environment = {
    ...process.env, PYTHONPATH: here, OPENBLAS_NUM_THREADS: threads, MKL_NUM_THREADS: threads, OMP_NUM_THREADS: threads,
    ...(bestLoopSeconds < Infinity ? { GILSIGHT_BENCH_LOOP: String(bestLoopSeconds) } : {}),
    ...(workload?.heavyMain === true ? { GILSIGHT_BENCH_HEAVY: '1' } : {}),
  };
  const { stdout } = await run(python, [join(here, 'measure.py'), ...words], { env: environment, maxBuffer: 1 << 28 });
  return stdout;
}

async function readRuns(path) {
  const text = await readFile(path, 'utf8').catch(() => '');
  return new Map(text.split('\n').filter(Boolean).map((line) => JSON.parse(line)).map(({ id, result }) => [id, result]));
}

/** Every way in which this interpreter can run a workload. */
function waysOf(workload, { python, processStarts, startMethod }) {
  const ways = [{ words: ['sequential'], strategy: 'sequential', workers: 1 }];
  for (const workers of workload.workers) {
    if (workload.strategies.includes('threads')) {
      const strategy = python.isFreeThreaded ? 'free-threaded' : 'threads';
      ways.push({ words: [strategy, String(workers)], strategy, workers });
    }
    if (workload.strategies.includes('processes')) {
      for (const method of workload.startMethods.map((named) => named ?? startMethod)) {
        if (processStarts[method]) ways.push({ words: ['processes', String(workers), method], strategy: 'processes', workers, startMethod: method });
      }
    }
    if (workload.strategies.includes('interpreters') && python.minor >= 14 && !workload.needsNumpy) {
      ways.push({ words: ['interpreters', String(workers)], strategy: 'interpreters', workers });
    }
  }
  return ways;
}

function predictWorkload(workload, calibrationReport, known) {
  const runsOf = (way) => [...known].filter(([id]) => id.startsWith(`${workload.name} | ${way.words.join(' ')} | `)).map(([, result]) => result);
  const ways = waysOf(workload, calibrationReport);
  const all = runsOf(ways[0]);
  if (all.length === 0) return [];
  const quiet = all.filter(isQuiet);
  const scenario = quiet.length > 0
    ? scenarioOf(workload, quiet, calibrationReport.machine)
    : scenarioOf(workload, all, calibrationReport.machine, (values) => Math.min(...values));
  return ways.flatMap((way) => {
    const runs = runsOf(way);
    if (runs.length === 0) return [];
    const calibration = simulator.calibrationOf(calibrationReport, { origin: 'measured', startMethod: way.startMethod });
    const asked = { ...scenario, workers: { value: way.workers, origin: 'measured' } };
    const { predictions } = simulator.simulate(asked, calibration, { strategies: [way.strategy] });
    const prediction = predictions.find(({ strategy }) => strategy === way.strategy);
    return [{ python: calibrationReport.python.version, workload: workload.name, way: way.words.join(' '), runs, scenario: asked, prediction }];
  });
}

/** In another order each round, the same every time. */
function shuffled(items, round) {
  let state = 12345 + round;
  const random = () => (state = (Math.imul(1664525, state) + 1013904223) >>> 0) / 2 ** 32;
  return items.map((item) => ({ item, place: random() })).sort((a, b) => a.place - b.place).map(({ item }) => item);
}

function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}
