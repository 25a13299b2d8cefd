// How far the simulator's predictions are off: real workloads, run for real, against what it says.
//
//   npm run bench:prediction -- --python python3 [--python …] [--only REGEX] [--rounds 5] [--minutes 35] [--fresh] [--json FILE]
//
// 1. The interpreter is calibrated; the calibration has never seen the workloads.
// 2. Each workload is run in every way, in rounds, each round in another order. Each run is a fresh program,
//    its pool the first one. Directly before and after the pool some tasks run one after the other on each core.
// 3. A machine that shares its hardware changes its speed all the time. So `speed.py` samples the speed of every
//    core, and each run is predicted by itself: from the tasks beside it, told at the speed that the cores had
//    during the run, and from the calibration, told at the same speed. What is compared is so the speed-up over
//    one task after the other at that moment.
// 4. A run still counts as disturbed when other programs computed beside it, or its cores were not equally fast:
//    then it is repeated, and the table says where that was in vain.
//
// What has been measured is kept in .cache/prediction; a run that was interrupted goes on where it was. After
// --minutes for one Python no more is measured: what there is by then is told.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { middleReport } from '../../scripts/middleReport.mjs';
import { loadSimulator } from '../loadSimulator.mjs';
import { isQuiet, report } from './report.mjs';
import { calibrationDuring, factorsOf, scenarioOf } from './scenarios.mjs';
import { sampleSpeeds } from './speeds.mjs';

const run = promisify(execFile);
const here = import.meta.dirname;
/** The middle of each cost counts. */
const calibrations = 3;
/** Of a calibration with more the command says itself that it is too high. */
const mostNoise = 1.1;
/** A disturbed run is repeated, and a disturbed calibration, but not for ever. */
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
const rows = [];
for (const python of options.python) rows.push(...(await comparePython(python)));
const summary = report(rows);
if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify({ summary, rows }, undefined, 1)}\n`);

/** Measures everything with one interpreter, and predicts it. */
async function comparePython(python) {
  const key = createHash('sha256').update(python).digest('hex').slice(0, 12);
  const paths = { calibration: join(cache, `${key}.calibration.json`), runs: join(cache, `${key}.runs.jsonl`) };
  if (options.fresh) await Promise.all(Object.values(paths).map((path) => rm(path, { force: true })));
  const deadline = Date.now() + Number(options.minutes) * 60_000;
  const calibration = await calibrate(python, paths.calibration);
  const all = JSON.parse(await measure(python, ['list']));
  const workloads = all.filter(({ name }) => new RegExp(options.only, 'i').test(name));
  const known = await readRuns(paths.runs);
  await measureAll({ python, path: paths.runs, workloads, calibration, known, deadline });
  return workloads.flatMap((workload) => predictWorkload(workload, calibration, known));
}

/** Runs what is not known yet, until the time is over. */
async function measureAll({ python, path, workloads, calibration, known, deadline }) {
  const speeds = await sampleSpeeds(python);
  try {
    for (let round = 0; round < Number(options.rounds); round += 1) {
      const jobs = shuffled(workloads.flatMap((workload) => waysOf(workload, calibration).map((way) => ({ workload, way }))), round);
      for (const [done, { workload, way }] of jobs.entries()) {
        const id = `${workload.name} | ${way.words.join(' ')} | ${round}`;
        if (known.has(id) || Date.now() > deadline) continue;
        progress(`${calibration.python.version}, round ${round + 1}, ${done + 1} of ${jobs.length}: ${workload.name}, ${way.words.join(' ')}`);
        const result = await measureQuietly(python, { workload, way, speeds });
        known.set(id, result);
        await appendFile(path, `${JSON.stringify({ id, result })}\n`);
      }
    }
  } finally {
    await speeds.stop();
    progress('');
  }
}

async function calibrate(python, path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    const [quiet, noisy] = [[], []];
    while (quiet.length < calibrations && quiet.length + noisy.length < mostTries * calibrations) {
      progress(`calibrating ${python}, ${quiet.length + 1} of ${calibrations}`);
      const { stdout } = await run(python, ['-I', join(here, '../../src/probe/calibrate.py')], { cwd: cache });
      const report = JSON.parse(stdout);
      (report.costs.noise.value > mostNoise ? noisy : quiet).push(report);
    }
    const middle = middleReport(quiet.length > 0 ? quiet : noisy);
    await writeFile(path, JSON.stringify(middle));
    return middle;
  }
}

/** The first run that nobody disturbed, or the last of some. */
async function measureQuietly(python, { workload, way, speeds }) {
  let result;
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    result = await measureOnce(python, { workload, way, speeds });
    if (isQuiet(result)) break;
  }
  return result;
}

/** One run, with the speed of the machine during it, during the pieces around it, and at each task. */
async function measureOnce(python, { workload, way, speeds }) {
  const result = JSON.parse(await measure(python, ['one', workload.name, ...way.words], workload));
  const pieces = [];
  for (const piece of result.pieces) pieces.push({ ...piece, speed: await speeds.during(piece) });
  const taskLoops = [];
  let began = result.began;
  for (const seconds of (workload.isUneven && result.taskSeconds) || []) {
    taskLoops.push((await speeds.during({ began, ended: began + seconds })).loopSeconds);
    began += seconds;
  }
  // Of tasks that are alike only the sum is wanted.
  const taskSeconds = workload.isUneven ? result.taskSeconds : undefined;
  return { ...result, seconds: result.ended - result.began, pieces, taskSeconds, taskLoops, ratio: speeds.ratio, speed: await speeds.during(result) };
}

async function measure(python, words, workload) {
  const threads = String(workload?.blasThreads ?? 1);
  const environment = {
    ...process.env, PYTHONPATH: here, OPENBLAS_NUM_THREADS: threads, MKL_NUM_THREADS: threads, OMP_NUM_THREADS: threads,
    ...(workload?.heavyMain === true ? { GILSIGHT_BENCH_HEAVY: '1' } : {}),
    ...(workload?.needsNumpy === true ? { GILSIGHT_BENCH_NUMPY: '1' } : {}),
  };
  const { stdout } = await run(python, [join(here, 'measure.py'), ...words], { env: environment, maxBuffer: 1 << 28 });
  return stdout;
}

async function readRuns(path) {
  const text = await readFile(path, 'utf8').catch(() => '');
  return new Map(text.split('\n').filter(Boolean).map((line) => JSON.parse(line)).map(({ id, result }) => [id, result]));
}

/** Every way in which this interpreter can run a workload. One task after the other is known from the pieces, unless it has to be seen whole. */
function waysOf(workload, { python, processStarts, startMethod }) {
  const isSeenWhole = workload.isUneven || workload.ioWaitSeconds !== null;
  const ways = isSeenWhole ? [{ words: ['sequential'], strategy: 'sequential', workers: 1 }] : [];
  for (const workers of workload.workers) {
    if (workload.strategies.includes('threads')) {
      const strategy = python.isFreeThreaded ? 'free-threaded' : 'threads';
      ways.push({ words: [strategy, String(workers)], strategy, workers });
    }
    for (const named of ['processes', 'multiprocessing-pool'].filter((one) => workload.strategies.includes(one))) {
      for (const method of workload.startMethods.map((asked) => asked ?? startMethod)) {
        if (processStarts[method]) ways.push({ words: [named, String(workers), method], strategy: 'processes', workers, startMethod: method, ...(named === 'processes' ? {} : { processPool: 'multiprocessing.Pool' }) });
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
  const whole = workload.isUneven ? runsOf(ways[0]) : [];
  if (workload.isUneven && whole.length === 0) return [];
  const factors = workload.isUneven ? factorsOf(whole) : undefined;
  // The order of tasks that differ is all that their sequential runs are there for.
  const judged = workload.isUneven ? ways.slice(1) : ways;
  return judged.flatMap((way) => {
    const runs = runsOf(way).map((result) => predictRun({ workload, way, factors, calibrationReport }, result));
    return runs.length === 0 ? [] : [{ python: calibrationReport.python.version, workload: workload.name, way: way.words.join(' '), strategy: way.strategy, runs }];
  });
}

/** One run, with what the simulator says of it. */
function predictRun({ workload, way, factors, calibrationReport }, result) {
  const scenario = {
    ...scenarioOf(workload, result, factors, calibrationReport.machine),
    workers: { value: way.workers, origin: 'measured' },
    ...(way.processPool === undefined ? {} : { processPool: way.processPool }),
  };
  const calibration = simulator.calibrationOf(calibrationDuring(calibrationReport, result), { origin: 'measured', startMethod: way.startMethod });
  const { predictions } = simulator.simulate(scenario, calibration, { strategies: [way.strategy] });
  const prediction = predictions.find(({ strategy }) => strategy === way.strategy);
  return { ...result, scenario, prediction, sequentialSeconds: scenario.tasks.value * scenario.taskSeconds.value };
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
