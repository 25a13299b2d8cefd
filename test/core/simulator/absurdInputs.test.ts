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
    ['one core', { tasks: 1e9, taskSeconds: 0.02, workers: 16, cores: 1, heldShare: 0.5 }],
  ])('%s', (_, numbers) => {
    const { predictions } = simulate(scenarioOf(numbers, 'default'), presetFor({ minor: 14, isFreeThreaded: false }, 'spawn'));
    expect(predictions).toHaveLength(7);
    for (const { makespanSeconds, speedup } of predictions) {
      expect(makespanSeconds.low).toBeGreaterThan(0);
      expect(makespanSeconds.high).toBeLessThan(Infinity);
      expect(speedup.expected).toBeGreaterThan(0);
    }
  });
});
