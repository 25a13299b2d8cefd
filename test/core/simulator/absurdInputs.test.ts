import { describe, expect, it } from 'vitest';
import { presetFor } from '../../../src/core/simulator/presets';
import { simulate } from '../../../src/core/simulator/simulate';
import { scenarioOf, type ScenarioNumbers } from './support/scenarios';

/** Each of these once took minutes, or never came to an end: reaching the expectation is the test. */
describe('an absurd scenario is answered all the same', () => {
  it.each<[string, ScenarioNumbers]>([
    ['a billion tasks', { tasks: 1e9, taskSeconds: 1e-5, workers: 64 }],
    ['tasks of a year', { tasks: 1e6, taskSeconds: 3e7, workers: 4, cores: 3, heldShare: 0.4, releasedShare: 0.2 }],
    ['tasks of a nanosecond', { tasks: 1e12, taskSeconds: 1e-9, workers: 8, cores: 8 }],
    ['a GIL that is let go of all the time', { tasks: 1e9, taskSeconds: 100, workers: 8, heldShare: 0.9, gilReleases: 1e9 }],
    ['a terabyte a task', { tasks: 1e6, payloadBytes: 1e12, resultBytes: 1e12, workers: 8 }],
    ['a lock that a thousand threads fight for', { tasks: 1e9, taskSeconds: 1e9, workers: 1024, heldShare: 0.5, imbalance: 10, contentionShare: 1, callbackShare: 0.5, callbacks: 1e9, gilReleases: 1e9 }],
    ['a hundredth of a processor', { tasks: 1e9, taskSeconds: 3e-3, workers: 64, cores: 3, heldShare: 0.01, releasedShare: 0.99, quotaCores: 0.01 }],
    ['chunks of a trillion', { tasks: 12_345, workers: 1024, chunkSize: 1e12, resultBytes: 1e12 }],
    ['a result that takes longer to find memory for than the whole task', { tasks: 10, taskSeconds: 1e-5, heldShare: 0, releasedShare: 1, resultBytes: 8e6, freshMemoryBytes: 8e6, workers: 2, cores: 2 }],
    ['one core', { tasks: 1e9, taskSeconds: 0.02, workers: 16, cores: 1, heldShare: 0.5 }],
  ])('%s', (_, numbers) => {
    const { predictions } = simulate(scenarioOf(numbers, 'default'), presetFor({ minor: 14, isFreeThreaded: false }, 'spawn'));
    expect(predictions).toHaveLength(7);
    for (const { makespanSeconds, speedup, idealSpeedup } of predictions) {
      expect(idealSpeedup).toBeLessThan(Infinity);
      expect(makespanSeconds.low).toBeGreaterThan(0);
      expect(makespanSeconds.high).toBeLessThan(Infinity);
      expect(speedup.expected).toBeGreaterThan(0);
    }
  });

  it('a thread that serves every microsecond, beside tasks of a year', () => {
    const scenario = { ...scenarioOf({ tasks: 1e6, taskSeconds: 3e7, workers: 8, cores: 2 }), ioThread: { waitSeconds: { value: 1e-6, origin: 'default' as const }, heldSeconds: { value: 1, origin: 'default' as const } } };
    for (const { ioRoundSeconds } of simulate(scenario, presetFor({ minor: 14, isFreeThreaded: false })).predictions) expect(ioRoundSeconds?.expected).toBeGreaterThan(1);
  });

  it('ten thousand task times, gone through a thousand times', () => {
    const scenario = { ...scenarioOf({ tasks: 1e7, workers: 64, cores: 16 }), taskFactors: Array.from({ length: 10_000 }, (_, index) => index / 5000) };
    const { predictions } = simulate(scenario, presetFor({ minor: 14, isFreeThreaded: false }));
    expect(predictions.find(({ strategy }) => strategy === 'processes')?.speedup.expected).toBeGreaterThan(14);
  });
});
