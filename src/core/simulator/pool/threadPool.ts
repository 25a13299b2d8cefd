import { Queue } from '../engine/queue';
import { Simulation } from '../engine/simulation';
import type { Step } from '../engine/step';
import { readRun, type PoolPlan, type PoolRun } from './poolRun';
import { SteadyState } from './steadyState';
import { behaviourOf, held, heldInOnePiece } from './steps';
import { TaskSource } from './taskSource';
import { taskSteps, wholeSeconds } from './taskWork';

/** A pool of threads in one process. */
export interface ThreadPoolPlan extends PoolPlan {
  /** `one`: all threads share a GIL. `each`: every worker has an interpreter of its own. `none`: a free-threaded build. */
  readonly gils: 'one' | 'each' | 'none';
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
  const simulation = new Simulation(plan);
  const parentGil = plan.gils === 'none' ? undefined : simulation.createGil(plan.gilRules);
  const source = new TaskSource(plan.tasks, plan.factors);
  const queue = new Queue();
  const wanted = new Queue();
  const workers = Math.min(plan.workers, plan.tasks);
  const steadyState = new SteadyState(simulation, source, { workers, meanTaskSeconds: wholeSeconds(plan.work) });

  function* parent(): Generator<Step, void> {
    let started = 0;
    while (source.submit()) {
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
      // Tasks are handed over a little ahead of the workers, where the real pool queues all at
      // once. The parent's time is the same, and the run is alike from its beginning to its end.
      while (queue.length >= 2 * workers) yield { kind: 'take', queue: wanted };
    }
    for (let ending = 0; ending < started; ending += 1) queue.put();
  }

  function* worker(): Generator<Step, void> {
    if (plan.workerStartSeconds > 0) yield held(plan.workerStartSeconds, 'start');
    for (;;) {
      yield { kind: 'take', queue };
      if (wanted.waiting > 0 && queue.length <= workers) wanted.put();
      const factor = source.take();
      if (factor === undefined) return;
      steadyState.observe();
      yield held(plan.dispatchSeconds / 2, 'dispatch');
      if (plan.copySeconds > 0) yield heldInOnePiece(plan.copySeconds, 'pickle');
      yield* taskSteps(plan.work, factor);
    }
  }

  simulation.addLane(0, parentGil, behaviourOf(parent()));
  simulation.run();
  return readRun(simulation, workers + 1);
}
