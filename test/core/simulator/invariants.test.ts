import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../src/core/domain/calibration';
import { forgetRuns } from '../../../src/core/simulator/pool/remembered';
import { presetFor } from '../../../src/core/simulator/presets';
import { strategies } from '../../../src/core/simulator/strategies/index';
import { isUnavailable, type Estimate, type StrategyRequest } from '../../../src/core/simulator/strategies/strategy';
import { randomScenarios } from './support/randomScenarios';
import { makespan, scenarioOf, type ScenarioNumbers } from './support/scenarios';

const calibrations: readonly Calibration[] = [presetFor({ minor: 14, isFreeThreaded: false }), presetFor({ minor: 13, isFreeThreaded: false }, 'spawn')];
const scenarios = randomScenarios(40, 11);

/**
 * Longer or more tasks can meet each other at another moment and by luck end a little sooner, in
 * reality as in the model (Graham 1969, "Bounds on multiprocessing timing anomalies").
 */
const luck = 0.02;

interface Run {
  readonly estimate: Estimate;
  readonly numbers: ScenarioNumbers;
  readonly ideal: number;
  readonly about: string;
  /** The makespan with some numbers changed. */
  readonly again: (changes: ScenarioNumbers) => number;
}

/** Every strategy, on each scenario and calibration that it can be used with. */
const runs: readonly Run[] = strategies.flatMap((strategy) => calibrations.flatMap((calibration) => scenarios.flatMap((numbers): readonly Run[] => {
  const requestWith = (changes: ScenarioNumbers): StrategyRequest => {
    const scenario = scenarioOf({ ...numbers, ...changes });
    return { scenario, calibration, workers: scenario.workers.value, segmentLimit: 0 };
  };
  const estimate = strategy.estimate(requestWith({}));
  if (isUnavailable(estimate)) return [];
  const again = (changes: ScenarioNumbers): number => {
    const other = strategy.estimate(requestWith(changes));
    return isUnavailable(other) ? Number.NaN : other.makespanSeconds;
  };
  return [{ estimate, numbers, ideal: strategy.idealSpeedup(requestWith({})), about: `${strategy.id} ${JSON.stringify(numbers)}`, again }];
})));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('every strategy', () => {
  it('accounts for the time of all its workers, and for no more than two threads of a parent beside them', () => {
    runs.forEach(({ estimate, about }) => {
      const lanes = sum(Object.values(estimate.breakdown)) / estimate.makespanSeconds;
      const workers = Math.floor(lanes + 1e-6);
      const parent = sum([estimate.breakdown.start, estimate.breakdown.dispatch, estimate.breakdown.pickle, estimate.breakdown['gil-wait']]) / estimate.makespanSeconds;
      expect(workers, about).toBeGreaterThanOrEqual(1);
      expect(lanes - workers, about).toBeLessThanOrEqual(parent + 1e-6);
      expect(Math.min(...Object.values(estimate.breakdown)), about).toBeGreaterThanOrEqual(0);
    });
  });

  it('does all of the work that waits or computes outside Python', () => {
    runs.forEach(({ estimate, numbers, about }) => {
      const { tasks = 0, taskSeconds = 0, heldShare = 0, releasedShare = 0, imbalance = 0 } = numbers;
      // With a spread the tasks drawn for a short run need not have the mean.
      if (imbalance > 0) return;
      // Of tasks that meet at the GIL no two take the same time, and the mean of many is nearly theirs.
      expect(estimate.breakdown.released / (tasks * taskSeconds), about).toBeCloseTo(releasedShare, 2);
      expect(estimate.breakdown.waiting / (tasks * taskSeconds), about).toBeCloseTo(1 - heldShare - releasedShare, 2);
    });
  });

  it('never exceeds the ideal bound', () => {
    runs.forEach(({ estimate, numbers, ideal, about }) => {
      const { tasks = 0, taskSeconds = 0, imbalance = 0 } = numbers;
      if (imbalance > 0) return;
      expect((tasks * taskSeconds) / estimate.makespanSeconds, about).toBeLessThanOrEqual(ideal * (1 + 5e-3));
    });
  });

  it('takes no less time for twice as many tasks', () => {
    runs.forEach(({ estimate, numbers, again, about }) => {
      expect(again({ tasks: 2 * (numbers.tasks ?? 1) }), about).toBeGreaterThanOrEqual(estimate.makespanSeconds * (1 - luck));
    });
  });

  it('takes no less time for longer tasks', () => {
    runs.forEach(({ estimate, numbers, again, about }) => {
      expect(again({ taskSeconds: 2 * (numbers.taskSeconds ?? 1) }), about).toBeGreaterThanOrEqual(estimate.makespanSeconds * (1 - luck));
    });
  });

  it('takes no less time for larger payloads', () => {
    runs.forEach(({ estimate, numbers, again, about }) => {
      const more = again({ payloadBytes: 1e6 + 2 * (numbers.payloadBytes ?? 0), resultBytes: 1e6 + 2 * (numbers.resultBytes ?? 0) });
      expect(more, about).toBeGreaterThanOrEqual(estimate.makespanSeconds * (1 - luck));
    });
  });

  it('gives the same answer twice', () => {
    forgetRuns();
    runs.forEach(({ estimate, again, about }) => { expect(again({}), about).toBe(estimate.makespanSeconds); });
  });
});

describe('threads', () => {
  it('are never faster than one after the other when the tasks hold the GIL', () => {
    for (const numbers of scenarios) {
      const held = { ...numbers, heldShare: 1, releasedShare: 0, imbalance: 0 };
      const seconds = makespan('threads', held, presetFor({ minor: 12, isFreeThreaded: false }));
      expect(seconds, JSON.stringify(held)).toBeGreaterThanOrEqual(makespan('sequential', held) * (1 - 1e-9));
    }
  });

  it('serve waiting tasks in proportion to their number', () => {
    const seconds = [1, 2, 4, 8, 16].map((workers) => makespan('threads', { tasks: 64, taskSeconds: 0.1, heldShare: 0, workers }, presetFor({ minor: 12, isFreeThreaded: false })));
    seconds.slice(1).forEach((value, index) => {
      expect((seconds[index] ?? 0) / value).toBeGreaterThan(1.9);
      expect((seconds[index] ?? 0) / value).toBeLessThan(2.01);
    });
  });
});
