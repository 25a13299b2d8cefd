import { Queue } from '../engine/queue';
import { Simulation } from '../engine/simulation';
import type { Step } from '../engine/step';
import { readRun, type PoolPlan, type PoolRun } from './poolRun';
import { SteadyState } from './steadyState';
import { behaviourOf, held, heldInOnePiece, released } from './steps';
import { TaskSource } from './taskSource';
import { taskSteps, wholeSeconds } from './taskWork';

/** `ProcessPoolExecutor` keeps one call more in its queue than it has workers. */
const extraQueuedCalls = 1;

/** The way of a payload or a result from one process to another, in seconds. */
export interface Passage {
  readonly pickleSeconds: number;
  /** Through the pipe. It holds 64 KiB, so the writer and the reader of anything larger are busy with it together. */
  readonly transferSeconds: number;
  readonly unpickleSeconds: number;
}

/** A pool of processes fed by one parent. */
export interface ProcessPoolPlan extends PoolPlan {
  /** The parent's time to start one worker. */
  readonly launchSeconds: number;
  /** The worker's own time until it can take a task. */
  readonly workerStartSeconds: number;
  /** The worker's own time from being told to go until it has gone. */
  readonly workerStopSeconds: number;
  /** The parent's time per task, half before and half after it. */
  readonly dispatchSeconds: number;
  /** The worker's time per task, beside the task. */
  readonly workerDispatchSeconds: number;
  readonly payload: Passage;
  readonly result: Passage;
}

/**
 * Runs the plan on the virtual clock.
 *
 * The parent has two threads that matter, and one GIL: one feeds the calls into the pipe, the
 * other takes the results out of another pipe. Everything passes through these two.
 */
export function runProcessPool(plan: ProcessPoolPlan): PoolRun {
  const simulation = new Simulation(plan);
  // The measured dispatch already holds what the parent's own threads cost each other.
  const parentGil = simulation.createGil({ ...plan.gilRules, handOverSeconds: 0 });
  const source = new TaskSource(plan.tasks, plan.factors);
  const workers = Math.min(plan.workers, plan.tasks);
  const steadyState = new SteadyState(simulation, source, { workers, meanTaskSeconds: wholeSeconds(plan.work) });
  const { payload, result } = plan;
  const slots = new Queue();
  const calls = new Queue();
  const callIsRead = new Queue();
  const results = new Queue();
  const resultIsRead = new Queue();
  for (let slot = 0; slot < workers + extraQueuedCalls; slot += 1) slots.put();

  function* feeder(): Generator<Step, void> {
    for (let started = 1; started <= workers; started += 1) {
      yield held(plan.launchSeconds, 'start');
      simulation.addLane(started, simulation.createGil(plan.gilRules), behaviourOf(worker()));
    }
    while (source.submit()) {
      yield { kind: 'take', queue: slots };
      yield held(plan.dispatchSeconds / 2, 'dispatch');
      if (payload.pickleSeconds > 0) yield heldInOnePiece(payload.pickleSeconds, 'pickle');
      calls.put();
      if (payload.transferSeconds > 0) {
        yield { kind: 'take', queue: callIsRead };
        yield released(payload.transferSeconds, 'pickle');
      }
    }
  }

  function* worker(): Generator<Step, void> {
    if (plan.workerStartSeconds > 0) yield held(plan.workerStartSeconds, 'start');
    for (;;) {
      yield { kind: 'take', queue: calls };
      const factor = source.take();
      if (factor === undefined) break;
      steadyState.observe();
      slots.put();
      if (payload.transferSeconds > 0) {
        callIsRead.put();
        yield released(payload.transferSeconds, 'pickle');
      }
      yield held(payload.unpickleSeconds, 'pickle');
      yield held(plan.workerDispatchSeconds, 'dispatch');
      yield* taskSteps(plan.work, factor);
      yield held(result.pickleSeconds, 'pickle');
      results.put();
      if (result.transferSeconds > 0) {
        yield { kind: 'take', queue: resultIsRead };
        yield released(result.transferSeconds, 'pickle');
      }
    }
    yield held(plan.workerStopSeconds, 'start');
  }

  function* handler(): Generator<Step, void> {
    while (source.handle()) {
      yield { kind: 'take', queue: results };
      if (result.transferSeconds > 0) {
        resultIsRead.put();
        yield released(result.transferSeconds, 'pickle');
      }
      yield heldInOnePiece(result.unpickleSeconds, 'pickle');
      yield held(plan.dispatchSeconds / 2, 'dispatch');
    }
    // The end of the `with` block: every worker is told to go, and waited for.
    for (let ending = 0; ending < workers; ending += 1) calls.put();
  }

  simulation.addLane(0, parentGil, behaviourOf(feeder()));
  simulation.addLane(0, parentGil, behaviourOf(handler()));
  simulation.run();
  return readRun(simulation, workers + 2);
}
