import { Queue } from '../engine/queue';
import { Simulation } from '../engine/simulation';
import type { Step } from '../engine/step';
import { readRun, type PoolPlan, type PoolRun } from './poolRun';
import { SteadyState } from './steadyState';
import { behaviourOf, held, heldInOnePiece, take } from './steps';
import { TaskSource } from './taskSource';
import { taskSteps, withoutEmpty } from './taskWork';

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
  const half = withoutEmpty([held(plan.dispatchSeconds / 2, 'dispatch'), heldInOnePiece(plan.copySeconds, 'pickle')]);
  const source = new TaskSource(plan.tasks, plan.factors, (factor) => [...half, ...taskSteps(plan.work, factor)]);
  const queue = new Queue();
  const wanted = new Queue();
  const takeTask = take(queue);
  const takeWanted = take(wanted);
  const workers = Math.min(plan.workers, plan.tasks);
  const steadyState = new SteadyState(simulation, source, plan);

  function* parent(): Generator<Step, void> {
    let started = 0;
    while (source.submit()) {
      for (const step of half) yield step;
      queue.put();
      // Like `ThreadPoolExecutor`: a further thread only when no thread stands idle.
      if (started < workers && queue.length > 0) {
        yield held(plan.launchSeconds, 'start');
        started += 1;
        // With an interpreter of its own a worker has its GIL to itself, which is as good as none.
        simulation.addLane(started, plan.gils === 'one' ? parentGil : undefined, behaviourOf(worker()));
      }
      // Tasks are handed over a little ahead of the workers, where the real pool queues all at
      // once. The parent's time is the same, and the run is alike from its beginning to its end.
      while (queue.length >= 2 * workers) yield takeWanted;
    }
    for (let ending = 0; ending < started; ending += 1) queue.put();
  }

  function* worker(): Generator<Step, void> {
    yield held(plan.workerStartSeconds, 'start');
    for (;;) {
      yield takeTask;
      if (wanted.waiting > 0) wanted.put();
      const steps = source.take();
      if (!steps) return;
      steadyState.observe();
      for (const step of steps) yield step;
    }
  }

  simulation.addLane(0, parentGil, behaviourOf(parent()));
  simulation.run();
  return readRun(simulation, workers + 1);
}
