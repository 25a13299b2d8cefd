// How long the simulator thinks: a slider should move the picture while it is dragged.
//
//   node bench/simulator/speed.mjs
//
// Processor time of a whole outlook (all strategies, bands, curves, timelines), the median of
// eleven after a warm-up. Processor time, since other programs' share of the machine is no fault of ours.
import { loadSimulator } from '../loadSimulator.mjs';

const { simulate, presetFor } = await loadSimulator(['simulate', 'presets']);

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
function once(scenario, calibration) {
  const before = process.cpuUsage().user;
  simulate(scenario, calibration);
  return (process.cpuUsage().user - before) / 1000;
}

console.log('10 000 tasks, 64 workers, 64 cores where nothing else is said; CPython 3.14');
console.log(`${'case'.padEnd(24)}  median    most`);
const calibration = presetFor({ minor: 14, isFreeThreaded: false });
for (const [name, changes] of Object.entries(cases)) {
  const scenario = Object.fromEntries(Object.entries({ ...usual, ...changes }).map(([field, value]) => [field, { value, origin: 'inferred' }]));
  for (let warmUp = 0; warmUp < 4; warmUp += 1) once(scenario, calibration);
  const times = Array.from({ length: 11 }, () => once(scenario, calibration)).sort((a, b) => a - b);
  console.log(`${name.padEnd(24)} ${times[5].toFixed(0).padStart(4)} ms ${times[10].toFixed(0).padStart(4)} ms`);
}
