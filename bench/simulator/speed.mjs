// How long the simulator thinks: a slider should move the picture while it is dragged.
//
//   node bench/simulator/speed.mjs
//
// Processor time of a whole outlook (all strategies, bands, curves, timelines), the median of
// eleven after a warm-up: with nothing remembered of earlier ones, and after a slider has moved, which
// leaves part of the runs as they were. Processor time, since other programs' share of the machine
// is no fault of ours.
import { loadSimulator } from '../loadSimulator.mjs';

const { simulate, presetFor, forgetRuns } = await loadSimulator(['simulate', 'presets', 'pool/remembered']);

const usual = { tasks: 10_000, taskSeconds: 0.01, heldShare: 1, releasedShare: 0, payloadBytes: 1000, resultBytes: 1000, cores: 64, workers: 64, imbalance: 0 };
const cases = {
  'computing': {},
  'mixed': { heldShare: 0.3, releasedShare: 0.2 },
  'waiting': { heldShare: 0.01 },
  'tiny tasks': { taskSeconds: 3e-5 },
  'uneven tasks': { imbalance: 0.5 },
  'large payloads': { payloadBytes: 1e6, resultBytes: 1e6 },
  '8 workers on 8 cores': { cores: 8, workers: 8 },
  '64 workers on 2 cores': { cores: 2 },
  'a million tasks': { tasks: 1e6 },
  'a trillion tasks': { tasks: 1e12 },
};

/** Milliseconds of one outlook. */
function once(scenario) {
  const before = process.cpuUsage().user;
  simulate(scenario, calibration);
  return (process.cpuUsage().user - before) / 1000;
}

/** As above, with nothing remembered. */
function anew(scenario) {
  forgetRuns();
  return once(scenario);
}

/** The scenarios that a slider goes through which takes steps of this size; none twice. */
function dragged(scenario, field, step) {
  return Array.from({ length: 7 }, (_, index) => ({ ...scenario, [field]: { ...scenario[field], value: scenario[field].value + (index + 1) * step } }));
}

function median(times) {
  return [...times].sort((a, b) => a - b)[times.length >> 1];
}

console.log('10 000 tasks, 64 workers, 64 cores where nothing else is said; CPython 3.14; ms');
console.log(`${'case'.padEnd(24)}   anew   most  payload moved  workers moved`);
const calibration = presetFor({ minor: 14, isFreeThreaded: false });
for (const [name, changes] of Object.entries(cases)) {
  const scenario = Object.fromEntries(Object.entries({ ...usual, ...changes }).map(([field, value]) => [field, { value, origin: 'inferred' }]));
  for (let warmUp = 0; warmUp < 4; warmUp += 1) anew(scenario);
  const times = Array.from({ length: 11 }, () => anew(scenario));
  const moved = [dragged(scenario, 'payloadBytes', 100), dragged(scenario, 'workers', -1)].map((scenarios) => median(scenarios.map(once)));
  const cells = [median(times).toFixed(0).padStart(7), Math.max(...times).toFixed(0).padStart(7), ...moved.map((time) => time.toFixed(0).padStart(15))];
  console.log(`${name.padEnd(24)}${cells.join('')}`);
}
