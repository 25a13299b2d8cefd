import { describe, expect, it } from 'vitest';
import { planFor, type PoolPlan, type PoolRun } from '../../../src/core/simulator/pool/poolRun';
import { forgetRuns, remembering } from '../../../src/core/simulator/pool/remembered';
import { taskWork } from '../../../src/core/simulator/pool/taskWork';
import { costless, scenarioOf, type ScenarioNumbers } from './support/scenarios';

function planOf(numbers: ScenarioNumbers): PoolPlan {
  const scenario = scenarioOf(numbers);
  return planFor({ scenario, calibration: costless, workers: scenario.workers.value, segmentLimit: 0 }, taskWork(scenario));
}

/** A pool that counts how often it was run, and says so. */
function counting(pool: string): { readonly run: (plan: PoolPlan) => PoolRun; readonly count: () => number } {
  let count = 0;
  const play = ({ tasks, factors }: PoolPlan): PoolRun => {
    count += 1;
    const none = { start: 0, dispatch: 0, pickle: 0, held: 0, released: 0, waiting: 0, 'gil-wait': 0, native: 0, idle: 0 };
    return { makespanSeconds: tasks + (factors[0] ?? 0), breakdown: none, timeline: [] };
  };
  return { run: remembering(pool, play), count: () => count };
}

describe('a pool that remembers its runs', () => {
  it('plays the same plan once, and every other by itself', () => {
    forgetRuns();
    const { run, count } = counting('one');
    const seconds = [10, 20, 10, 20].map((tasks) => run(planOf({ tasks })).makespanSeconds);
    expect(seconds).toEqual([11, 21, 11, 21]);
    expect(count()).toBe(2);
  });

  it('tells plans apart by anything that is in them', () => {
    forgetRuns();
    const { run, count } = counting('one');
    const changes: readonly ScenarioNumbers[] = [{}, { cores: 3 }, { workers: 3 }, { heldShare: 0.5 }, { releasedShare: 0.1, heldShare: 0.5 }, { imbalance: 0.2 }, { quotaCores: 1.5 }, { taskSeconds: 1 + 2 ** -52 }];
    changes.forEach((numbers) => { run(planOf(numbers)); });
    expect(count()).toBe(changes.length);
  });

  it('does not take one pool for another', () => {
    forgetRuns();
    const pools = [counting('one'), counting('other')];
    pools.forEach(({ run }) => { run(planOf({})); });
    expect(pools.map(({ count }) => count())).toEqual([1, 1]);
  });

  it('forgets what it has not been asked for longest', () => {
    forgetRuns();
    const { run, count } = counting('one');
    for (let tasks = 1; tasks <= 1000; tasks += 1) run(planOf({ tasks }));
    run(planOf({ tasks: 1 }));
    run(planOf({ tasks: 1001 }));
    run(planOf({ tasks: 1 }));
    expect(count()).toBe(1001);
    run(planOf({ tasks: 2 }));
    expect(count()).toBe(1002);
  });
});
