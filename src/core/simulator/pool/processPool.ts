import type { GilRules } from '../engine/gil';
import { maxSegments } from '../engine/ledger';
import { Simulation } from '../engine/simulation';
import type { Step } from '../engine/step';
import { completeBreakdown, type PoolRun } from './poolRun';
import { behaviourOf, held, heldInOnePiece } from './steps';
import { TaskSource } from './taskSource';
import { taskSteps, type TaskWork } from './taskWork';

/** `ProcessPoolExecutor` keeps one call more in its queue than it has workers. */
const extraQueuedCalls = 1;

/** The way of a payload or result from one process to another, in seconds. */
export interface Passage {
  readonly pickleSeconds: number;
  /** Through the pipe; the writer and the reader are both busy with it. */
  readonly transferSeconds: number;
  readonly unpickleSeconds: number;
}

/** A pool of processes fed by one parent. */
export interface ProcessPoolPlan {
  readonly tasks: number;
  readonly workers: number;
  readonly cores: number;
  readonly work: TaskWork;
  readonly factors: readonly number[];
  readonly gilRules: GilRules;
  readonly launchSeconds: number;
  readonly workerStartSeconds: number;
  readonly workerStopSeconds: number;
  /** The parent's time per task, half before and half after it. */
  readonly dispatchSeconds: number;
  /** The worker's time per task, beside the task. */
  readonly workerDispatchSeconds: number;
  readonly payload: Passage;
  readonly result: Passage;
}

/** Runs the plan on the virtual clock. */
export function runProcessPool(plan: ProcessPoolPlan): PoolRun {
  const simulation = new Simulation({ cores: plan.cores, segmentLimit: maxSegments });
  // The measured dispatch already holds what the parent's own threads cost each other.
  const parentGil = simulation.createGil({ ...plan.gilRules, handOverSeconds: 0 });
  const source = new TaskSource(plan.tasks, plan.factors);
  const calls = simulation.createQueue();
  const results = simulation.createQueue();
  const slots = simulation.createQueue();
  const workers = Math.min(plan.workers, plan.tasks);
  for (let slot = 0; slot < workers + extraQueuedCalls; slot += 1) slots.put();

  function* feeder(): Generator<Step, void> {
    for (let started = 1; started <= workers; started += 1) {
      yield held(plan.launchSeconds, 'start');
      simulation.addLane(started, simulation.createGil(plan.gilRules), behaviourOf(worker()));
    }
    for (let submitted = 0; submitted < plan.tasks; submitted += 1) {
      yield { kind: 'take', queue: slots };
      yield held(plan.dispatchSeconds / 2, 'dispatch');
      if (plan.payload.pickleSeconds > 0) yield heldInOnePiece(plan.payload.pickleSeconds, 'pickle');
      if (plan.payload.transferSeconds > 0) yield { kind: 'released', seconds: plan.payload.transferSeconds, activity: 'pickle' };
      calls.put();
    }
  }

  function* worker(): Generator<Step, void> {
    if (plan.workerStartSeconds > 0) yield held(plan.workerStartSeconds, 'start');
    for (;;) {
      yield { kind: 'take', queue: calls };
      const factor = source.next();
      if (factor === undefined) break;
      slots.put();
      const { payload, result } = plan;
      if (payload.transferSeconds > 0) yield { kind: 'released', seconds: payload.transferSeconds, activity: 'pickle' };
      if (payload.unpickleSeconds > 0) yield held(payload.unpickleSeconds, 'pickle');
      yield held(plan.workerDispatchSeconds, 'dispatch');
      yield* taskSteps(plan.work, factor);
      if (result.pickleSeconds > 0) yield held(result.pickleSeconds, 'pickle');
      if (result.transferSeconds > 0) yield { kind: 'released', seconds: result.transferSeconds, activity: 'pickle' };
      results.put();
    }
    if (plan.workerStopSeconds > 0) yield held(plan.workerStopSeconds, 'start');
  }

  function* handler(): Generator<Step, void> {
    for (let handled = 0; handled < plan.tasks; handled += 1) {
      yield { kind: 'take', queue: results };
      if (plan.result.transferSeconds > 0) yield { kind: 'released', seconds: plan.result.transferSeconds, activity: 'pickle' };
      if (plan.result.unpickleSeconds > 0) yield heldInOnePiece(plan.result.unpickleSeconds, 'pickle');
      yield held(plan.dispatchSeconds / 2, 'dispatch');
    }
    // The end of the `with` block: every worker is told to go, and waited for.
    for (let ending = 0; ending < workers; ending += 1) calls.put();
  }

  simulation.addLane(0, parentGil, behaviourOf(feeder()));
  simulation.addLane(0, parentGil, behaviourOf(handler()));
  simulation.run();
  return {
    makespanSeconds: simulation.endSeconds,
    breakdown: completeBreakdown(simulation.ledger.totals, simulation.endSeconds, workers + 2),
    timeline: simulation.ledger.segments,
  };
}
