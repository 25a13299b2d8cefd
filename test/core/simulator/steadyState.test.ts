import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/core/domain/scenario';
import { presetFor } from '../../../src/core/simulator/presets';
import { runOpenMpTeam } from '../../../src/core/simulator/pool/openMpTeam';
import { passageByPipe } from '../../../src/core/simulator/pool/passage';
import { planFor, type PoolPlan, type PoolRun } from '../../../src/core/simulator/pool/poolRun';
import { runProcessPool, type ProcessPoolPlan } from '../../../src/core/simulator/pool/processPool';
import { taskWork, wholeSeconds } from '../../../src/core/simulator/pool/taskWork';
import { runThreadPool } from '../../../src/core/simulator/pool/threadPool';
import { scenarioOf, type ScenarioNumbers } from './support/scenarios';

const calibration = { ...presetFor({ minor: 12, isFreeThreaded: false }), allCoresSlowdown: 1 };

const pools: Readonly<Record<string, (plan: PoolPlan) => PoolRun>> = {
  threads: (plan) => runThreadPool({ ...plan, gils: 'one', launchSeconds: 6e-5, workerStartSeconds: 0, workerStopSeconds: 0, parentDispatchSeconds: 0, parentResultSeconds: plan.work.heldSeconds < wholeSeconds(plan.work) ? 7e-6 : 0, workerDispatchSeconds: 1e-5, parentCopySeconds: 0, workerCopySeconds: 0 }),
  interpreters: (plan) => runThreadPool({ ...plan, gils: 'each', launchSeconds: 6e-5, workerStartSeconds: 3e-2, workerStopSeconds: 5e-3, parentDispatchSeconds: 6e-5, parentResultSeconds: 0, workerDispatchSeconds: 2e-5, parentCopySeconds: 1e-5, workerCopySeconds: 1e-5 }),
  processes: (plan) => runProcessPool({ ...processPlan(plan), launches: 'wanted', handlers: 'one', queuedCalls: plan.workers + 1 }),
  'a multiprocessing.Pool': (plan) => runProcessPool({ ...processPlan(plan), launches: 'all', handlers: 'two', queuedCalls: 1 }),
  native: (plan) => runOpenMpTeam({ ...plan, forkJoinSeconds: 4e-6 }),
};

const shapes: Readonly<Record<string, ScenarioNumbers>> = {
  'computing tasks': { heldShare: 1 },
  'mixed tasks': { heldShare: 0.3, releasedShare: 0.2 },
  'waiting tasks': { heldShare: 0.01 },
  'uneven tasks': { heldShare: 0.6, imbalance: 0.5 },
  'tiny tasks': { taskSeconds: 3e-5 },
  'tiny tasks that let go of the GIL': { taskSeconds: 5e-5, heldShare: 0, releasedShare: 1 },
};

function processPlan(plan: PoolPlan): Omit<ProcessPoolPlan, 'launches' | 'handlers' | 'queuedCalls'> {
  return {
    ...plan, serverStartSeconds: 0, launchSeconds: 1e-3, workerStartSeconds: 4e-2, workerStopSeconds: 1e-2, dispatchSeconds: 1.1e-4, workerDispatchSeconds: 3e-5, lostSeconds: 2e-4,
    payload: passageByPipe({ bytes: 1e5, kind: 'bytes' }, calibration), result: passageByPipe({ bytes: 1e3, kind: 'bytes' }, calibration),
  };
}

describe('a run of very many tasks', () => {
  for (const [pool, run] of Object.entries(pools)) {
    for (const [shape, numbers] of Object.entries(shapes)) {
      it(`comes out as if played to the end: ${pool}, ${shape}`, () => {
        for (const workers of [1, 3, 8]) {
          const scenario = scenarioOf({ tasks: 2500, taskSeconds: 2e-3, cores: 4, workers, ...numbers });
          const plan = planFor({ scenario, calibration, workers, segmentLimit: 0 }, taskWork(scenario));
          const played = run({ ...plan, repetition: 'played', eventLimit: 1e8 });
          const skipped = run({ ...plan, repetition: 'skipped' });
          // A stretch of tasks that are over before a waiter wakes holds few of its wakes, which take now longer and now shorter.
          expect(Math.abs(skipped.makespanSeconds / played.makespanSeconds - 1), `${workers} workers`).toBeLessThan(shape === 'tiny tasks that let go of the GIL' ? 0.06 : 0.02);
          expect(Math.abs(skipped.breakdown.held - played.breakdown.held), `${workers} workers`).toBeLessThan(0.03 * played.makespanSeconds);
          expect(Math.abs(skipped.breakdown.idle - played.breakdown.idle), `${workers} workers`).toBeLessThan(0.03 * workers * played.makespanSeconds);
        }
      });
    }
  }

  for (const [pool, run] of Object.entries(pools)) {
    it(`is not shortened by the work of a thread that serves beside it: ${pool}`, () => {
      for (const [shape, numbers] of Object.entries(shapes)) {
        const scenario: Scenario = {
          ...scenarioOf({ tasks: 2500, taskSeconds: 2e-3, cores: 4, workers: 3, ...numbers }),
          ioThread: { waitSeconds: { value: 0.01, origin: 'stated' }, heldSeconds: { value: 1e-3, origin: 'stated' } },
        };
        const plan = planFor({ scenario, calibration, workers: 3, segmentLimit: 0 }, taskWork(scenario));
        const played = run({ ...plan, repetition: 'played', eventLimit: 1e8 });
        const skipped = run({ ...plan, repetition: 'skipped' });
        // A stretch of tiny tasks is shorter than a round of that thread, and may hold it or not.
        expect(Math.abs(skipped.makespanSeconds / played.makespanSeconds - 1), shape).toBeLessThan(shape === 'tiny tasks that let go of the GIL' ? 0.1 : 0.06);
      }
    });
  }

  it('that is broken off for its many events goes on as it did at last, and starts its workers once', () => {
    const scenario = scenarioOf({ tasks: 5000, taskSeconds: 4e-5, heldShare: 0.3, releasedShare: 0.2, gilReleases: 60, cores: 4, workers: 3 });
    const plan = planFor({ scenario, calibration, workers: 3, segmentLimit: 0 }, taskWork(scenario));
    for (const pool of ['processes', 'interpreters'] as const) {
      const whole = pools[pool]?.({ ...plan, repetition: 'played', eventLimit: 1e8 });
      const broken = pools[pool]?.({ ...plan, repetition: 'played' });
      expect((broken?.makespanSeconds ?? 0) / (whole?.makespanSeconds ?? 1), pool).toBeCloseTo(1, 1);
    }
  });

  it('takes time in proportion to its tasks, up to 10¹²', () => {
    for (const run of Object.values(pools)) {
      const [million, trillion] = [1e6, 1e12].map((tasks) => {
        const scenario = scenarioOf({ tasks, taskSeconds: 1e-3, cores: 4, workers: 4 });
        return run(planFor({ scenario, calibration, workers: 4, segmentLimit: 0 }, taskWork(scenario))).makespanSeconds;
      });
      expect((trillion ?? 0) / (million ?? 0) / 1e6).toBeCloseTo(1, 2);
    }
  });
});
