import type { GilRules } from '../engine/gil';
import { maxSegments } from '../engine/ledger';
import { Simulation } from '../engine/simulation';
import type { Step } from '../engine/step';
import { completeBreakdown, type PoolRun } from './poolRun';
import { behaviourOf, held, heldInOnePiece } from './steps';
import { TaskSource } from './taskSource';
import { taskSteps, type TaskWork } from './taskWork';

/** A pool of threads in one process. */
export interface ThreadPoolPlan {
  readonly tasks: number;
  readonly workers: number;
  readonly cores: number;
  readonly work: TaskWork;
  readonly factors: readonly number[];
  /** `one`: all threads share a GIL. `each`: every worker has an interpreter of its own. `none`: a free-threaded build. */
  readonly gils: 'one' | 'each' | 'none';
  readonly gilRules: GilRules;
  /** The parent's time to start one worker. */
  readonly launchSeconds: number;
  /** The worker's own time until it can take a task. */
  readonly workerStartSeconds: number;
  /** Handing over one task and taking its result; half of it in the parent, half in the worker. */
  readonly dispatchSeconds: number;
  /** Pickling, or unpickling, one payload and one result; in the parent and in the worker each. */
  readonly copySeconds: number;
}

/** Runs the plan on the virtual clock. */
export function runThreadPool(plan: ThreadPoolPlan): PoolRun {
  const simulation = new Simulation({ cores: plan.cores, segmentLimit: maxSegments });
  const parentGil = plan.gils === 'none' ? undefined : simulation.createGil(plan.gilRules);
  const source = new TaskSource(plan.tasks, plan.factors);
  const queue = simulation.createQueue();
  const wanted = simulation.createQueue();
  const workers = Math.min(plan.workers, plan.tasks);

  function* parent(): Generator<Step, void> {
    let started = 0;
    for (let submitted = 0; submitted < plan.tasks; submitted += 1) {
      yield held(plan.dispatchSeconds / 2, 'dispatch');
      if (plan.copySeconds > 0) yield heldInOnePiece(plan.copySeconds, 'pickle');
      queue.put();
      // Like `ThreadPoolExecutor`: a further thread only when no thread stands idle.
      if (started < workers && queue.length > 0) {
        yield held(plan.launchSeconds, 'start');
        started += 1;
        const gil = plan.gils === 'each' ? simulation.createGil(plan.gilRules) : parentGil;
        simulation.addLane(started, gil, behaviourOf(worker()));
      }
      // Tasks are handed over a little ahead of the workers; the real pool queues all at once.
      // The parent's total is the same, and a run is alike from its beginning to its end.
      while (queue.length >= 2 * workers) yield { kind: 'take', queue: wanted };
    }
    for (let ending = 0; ending < workers; ending += 1) queue.put();
  }

  function* worker(): Generator<Step, void> {
    if (plan.workerStartSeconds > 0) yield held(plan.workerStartSeconds, 'start');
    for (;;) {
      yield { kind: 'take', queue };
      if (wanted.waiting > 0 && queue.length <= workers) wanted.put();
      const factor = source.next();
      if (factor === undefined) return;
      yield held(plan.dispatchSeconds / 2, 'dispatch');
      if (plan.copySeconds > 0) yield heldInOnePiece(plan.copySeconds, 'pickle');
      yield* taskSteps(plan.work, factor);
    }
  }

  simulation.addLane(0, parentGil, behaviourOf(parent()));
  simulation.run();
  const makespanSeconds = simulation.endSeconds;
  return {
    makespanSeconds,
    breakdown: completeBreakdown(simulation.ledger.totals, makespanSeconds, workers + 1),
    timeline: simulation.ledger.segments,
  };
}
