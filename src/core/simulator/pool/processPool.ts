import { parentRow } from '../engine/ledger';
import { Queue } from '../engine/queue';
import { Simulation } from '../engine/simulation';
import { held, heldInOnePiece, pause, put, released, take, type Step } from '../engine/step';
import { hireCrew } from './crew';
import { addIoThread } from './ioThread';
import type { Passage } from './passage';
import { readRun, type PoolPlan, type PoolRun } from './poolRun';
import { remembering } from './remembered';
import { SteadyState } from './steadyState';
import { behaviourOf, inOneGo } from './steps';
import { TaskSource } from './taskSource';
import { taskSteps, withoutEmpty } from './taskWork';

/** A pool of processes fed by one parent. What is said of tasks holds for chunks of them, where they travel in chunks. */
export interface ProcessPoolPlan extends PoolPlan {
  /** Whether every worker is started at once, or only as many as there are tasks. */
  readonly launches: 'all' | 'wanted';
  /** Whether the thread that hands calls out also takes results, and does one at a time, or another thread does. */
  readonly handlers: 'one' | 'two';
  /** Calls that wait for a worker, when there are as many. */
  readonly queuedCalls: number;
  /** Until there is somebody who can start workers. */
  readonly serverStartSeconds: number;
  /** The parent's time to start one worker. */
  readonly launchSeconds: number;
  /** The worker's own time until it can take a task. */
  readonly workerStartSeconds: number;
  /** The worker's own time from being told to go until it has gone. */
  readonly workerStopSeconds: number;
  /** The parent's time per task. */
  readonly dispatchSeconds: number;
  /** The worker's time per task, beside the task. */
  readonly workerDispatchSeconds: number;
  /** What a worker waits for its next call while one is on the way to it, though the parent has nothing else to do. */
  readonly lostSeconds: number;
  readonly payload: Passage;
  readonly result: Passage;
}

/** Where the parent spends a dispatch: submitting and queueing, in the feeder thread, and with the result. */
const dispatchParts = { submit: 0.4, feed: 0.2, result: 0.4 } as const;

/** What whoever writes into the pipe does while another reads. */
function writing({ writeSeconds }: Passage): readonly Step[] {
  return withoutEmpty([released(writeSeconds, 'pickle')]);
}

/** The reader copies, and waits in between: it has slept by the time that it wants a core, and whoever has is served first. */
function transferring({ transferSeconds, readSeconds }: Passage): readonly Step[] {
  return withoutEmpty([pause(transferSeconds - readSeconds), released(readSeconds, 'pickle')]);
}

/** Runs the plan on the virtual clock. */
export const runProcessPool = remembering('processes', playProcessPool);

/**
 * The parent has two threads that matter, and one GIL (concurrent/futures/process.py). The manager
 * fills the call queue, waits for one result, and begins again; the feeder pickles what is in the
 * queue and writes it into the pipe. Everything passes through these two. A feeder that never
 * waits for a reader is as good as a part of the manager, and then played as one. In a
 * `multiprocessing.Pool` (multiprocessing/pool.py) one thread pickles calls and writes them, and
 * another takes results: a call can follow as soon as a worker has read the one before.
 */
function playProcessPool(plan: ProcessPoolPlan): PoolRun {
  const simulation = new Simulation(plan);
  // The measured dispatch already holds what the parent's own threads cost each other. Somebody
  // else in the parent has to be waited for.
  const parentGil = simulation.createGil(plan.ioRound ? plan.gilRules : { ...plan.gilRules, handOverSeconds: 0, wakingSeconds: 0 });
  const { payload, result } = plan;
  const isPayloadLarge = payload.transferSeconds > 0;
  const isResultLarge = result.transferSeconds > 0;
  // Only a feeder, a second handler, or somebody who serves, would ever want the parent's GIL beside the manager.
  const parent = isPayloadLarge || plan.handlers === 'two' || plan.ioRound ? 'shares its GIL' : 'has its own GIL';
  const slots = new Queue();
  const fed = new Queue();
  const calls = new Queue();
  const callIsRead = new Queue();
  const results = new Queue();
  const resultIsRead = new Queue();
  const takeFed = [take(fed)];
  const takeCall = take(calls);
  const launching = [held(plan.launchSeconds, 'start')];
  const feeding = [...withoutEmpty([held(plan.dispatchSeconds * dispatchParts.feed, 'dispatch'), heldInOnePiece(payload.pickleSeconds, 'pickle')]), put(calls), ...writing(payload), take(callIsRead)];
  const beginning = [take(slots), held(plan.dispatchSeconds * dispatchParts.submit, 'dispatch')];
  const submittingSmall = [take(slots), ...inOneGo(withoutEmpty([held(plan.dispatchSeconds * (dispatchParts.submit + dispatchParts.feed), 'dispatch'), heldInOnePiece(payload.pickleSeconds, 'pickle')]), parent), put(calls)];
  const submitting = isPayloadLarge ? [...beginning, put(fed)] : submittingSmall;
  const handingOut = isPayloadLarge ? [...beginning, ...feeding] : submittingSmall;
  const handling = [
    take(results),
    ...(isResultLarge ? [...transferring(result), put(resultIsRead)] : []),
    ...inOneGo(withoutEmpty([heldInOnePiece(result.unpickleSeconds, 'pickle'), held(plan.dispatchSeconds * dispatchParts.result, 'dispatch')]), parent),
  ];
  const reading = isPayloadLarge ? [...transferring(payload), put(callIsRead)] : [];
  const answering = [put(results), ...(isResultLarge ? [...writing(result), take(resultIsRead)] : []), ...withoutEmpty([pause(plan.lostSeconds)]), takeCall];
  const source = new TaskSource(plan.tasks, plan.factors, (factor) => [...reading, ...inOneGo(withoutEmpty([
    held(payload.unpickleSeconds, 'pickle'),
    held(plan.workerDispatchSeconds, 'dispatch'),
    ...taskSteps(plan.work, factor),
    held(result.pickleSeconds, 'pickle'),
  ]), 'has its own GIL'), ...answering]);
  const workers = plan.launches === 'all' ? plan.workers : Math.min(plan.workers, plan.tasks);
  const helpers = plan.work.releasedThreads - 1;
  const steadyState = new SteadyState(simulation, source, plan);
  for (let slot = 0; slot < plan.queuedCalls; slot += 1) slots.put();

  function* manager(): Generator<readonly Step[], void> {
    yield [released(plan.serverStartSeconds, 'start')];
    for (let started = 1; started <= workers; started += 1) {
      yield launching;
      // A worker has a GIL of its own, and one thread: nobody else ever wants that lock.
      simulation.addLane(started, undefined, behaviourOf(worker(started)));
    }
    // A call for each result. The real manager fills the queue whenever it comes by, and lets results pile up;
    // the sum is the same, and this way the run is alike from its beginning to its end.
    let isResultNext = false;
    const isAlone = plan.handlers === 'one';
    if (!isAlone) simulation.addLane(parentRow, parentGil, behaviourOf(taskHandler()));
    while (!source.isDone) {
      if (isAlone && slots.length > 0 && !(isResultNext && results.length > 0) && source.submit()) {
        isResultNext = true;
        yield submitting;
      } else {
        isResultNext = false;
        yield handling;
        source.handle();
      }
    }
    // The end of the `with` block: every worker is told to go, and waited for.
    for (let ending = 0; ending < workers; ending += 1) calls.put();
    fed.put();
  }

  function* taskHandler(): Generator<readonly Step[], void> {
    while (source.submit()) yield handingOut;
  }

  function* feeder(): Generator<readonly Step[], void> {
    yield takeFed;
    while (!source.isDone) {
      yield feeding;
      yield takeFed;
    }
  }

  function* worker(row: number): Generator<readonly Step[], void> {
    const crew = helpers > 0 ? hireCrew(simulation, helpers, row) : undefined;
    yield [held(plan.workerStartSeconds, 'start'), takeCall];
    for (;;) {
      const steps = source.take();
      if (!steps) break;
      steadyState.observe();
      slots.put();
      yield crew ? crew.share(steps) : steps;
    }
    crew?.dismiss();
    yield [held(plan.workerStopSeconds, 'start')];
  }

  simulation.addLane(parentRow, parentGil, behaviourOf(manager()));
  simulation.addLane(parentRow, parentGil, behaviourOf(feeder()));
  const rounds = plan.ioRound && addIoThread(simulation, { round: plan.ioRound, row: workers + 1, gil: parentGil, isOver: () => source.isDone });
  simulation.run();
  return readRun(simulation, plan, workers * (1 + helpers) + (rounds ? 1 : 0), rounds);
}
