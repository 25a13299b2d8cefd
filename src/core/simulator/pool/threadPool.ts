import type { GilRules } from '../engine/gil';
import { parentRow } from '../engine/ledger';
import { Queue } from '../engine/queue';
import { Simulation } from '../engine/simulation';
import { held, heldInOnePiece, put, take, type Step } from '../engine/step';
import { hireCrew } from './crew';
import { addIoThread } from './ioThread';
import { readRun, type PoolPlan, type PoolRun } from './poolRun';
import { remembering } from './remembered';
import { SteadyState } from './steadyState';
import { behaviourOf, inOneGo } from './steps';
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
  /** The worker's own time from being told to go until it has gone. */
  readonly workerStopSeconds: number;
  /** The parent's time to hand over one task. */
  readonly parentDispatchSeconds: number;
  /** The parent's time to take a result, whenever it comes to it: before the last, nobody waits for that. */
  readonly parentResultSeconds: number;
  /** The worker's time to take a task and give back its result. */
  readonly workerDispatchSeconds: number;
  /** Pickling and unpickling in the parent, per task. */
  readonly parentCopySeconds: number;
  /** The same in the worker. */
  readonly workerCopySeconds: number;
}

/** What a pool of threads costs beside its tasks where a strategy says nothing of it. */
export const freeOfCharge = {
  launchSeconds: 0,
  workerStartSeconds: 0,
  workerStopSeconds: 0,
  parentDispatchSeconds: 0,
  parentResultSeconds: 0,
  workerDispatchSeconds: 0,
  parentCopySeconds: 0,
  workerCopySeconds: 0,
} as const satisfies Omit<ThreadPoolPlan, keyof PoolPlan | 'gils'>;

/** Runs the plan on the virtual clock. */
export const runThreadPool = remembering('threads', playThreadPool);

function playThreadPool(plan: ThreadPoolPlan): PoolRun {
  const simulation = new Simulation(plan);
  const parentGil = plan.gils === 'none' ? undefined : simulation.createGil(coarsen(plan));
  const handingOver = withoutEmpty([held(plan.parentDispatchSeconds, 'dispatch'), heldInOnePiece(plan.parentCopySeconds, 'pickle')]);
  const taking = withoutEmpty([held(plan.workerDispatchSeconds, 'dispatch'), heldInOnePiece(plan.workerCopySeconds, 'pickle')]);
  const launching = [held(plan.launchSeconds, 'start')];
  const queue = new Queue();
  const wanted = new Queue();
  const takeTask = take(queue);
  const takeWanted = [take(wanted)];
  const done = new Queue();
  const takingResult = [take(done), held(plan.parentResultSeconds, 'dispatch')];
  const areResultsTaken = plan.parentResultSeconds > 0;
  const lock = plan.gils === 'each' ? undefined : new Queue();
  lock?.put();
  const source = new TaskSource(plan.tasks, plan.factors, (factor) => [
    ...inOneGo([...taking, ...taskSteps(plan.work, factor, lock)], plan.gils === 'one' ? 'shares its GIL' : 'has its own GIL'),
    ...(areResultsTaken ? [put(done)] : []),
    takeTask,
  ]);
  const workers = Math.min(plan.workers, plan.tasks);
  const helpers = plan.work.releasedThreads - 1;
  const steadyState = new SteadyState(simulation, source, plan);
  let working = workers;

  function* parent(): Generator<readonly Step[], void> {
    let started = 0;
    while (source.submit()) {
      yield handingOver;
      queue.put();
      // Like `ThreadPoolExecutor`: a further thread only when no thread stands idle.
      if (started < workers && queue.length > 0) {
        yield launching;
        started += 1;
        // With an interpreter of its own a worker has its GIL to itself, which is as good as none.
        simulation.addLane(started, plan.gils === 'one' ? parentGil : undefined, behaviourOf(worker(started)));
      }
      // Tasks are handed over a little ahead of the workers, where the real pool queues all at
      // once. The parent's time is the same, and the run is alike from its beginning to its end.
      while (queue.length >= workers) yield takeWanted;
    }
    for (let ending = 0; ending < started; ending += 1) queue.put();
    working -= workers - started;
  }

  function* worker(row: number): Generator<readonly Step[], void> {
    const crew = helpers > 0 ? hireCrew(simulation, helpers, row) : undefined;
    yield [held(plan.workerStartSeconds, 'start'), takeTask];
    for (;;) {
      if (wanted.waiting > 0) wanted.put();
      const steps = source.take();
      if (!steps) break;
      steadyState.observe();
      yield crew ? crew.share(steps) : steps;
    }
    working -= 1;
    crew?.dismiss();
    if (plan.workerStopSeconds > 0) yield [held(plan.workerStopSeconds, 'start')];
  }

  /** The parent as well: all tasks are handed over by then, and it lags behind the workers as it can. */
  function* collector(): Generator<readonly Step[], void> {
    while (!source.isDone) {
      yield takingResult;
      source.handle();
    }
  }

  simulation.addLane(parentRow, parentGil, behaviourOf(parent()));
  if (areResultsTaken) simulation.addLane(parentRow, parentGil, behaviourOf(collector()));
  const rounds = plan.ioRound && addIoThread(simulation, { round: plan.ioRound, row: workers + 1, gil: parentGil, isOver: () => working === 0 });
  simulation.run();
  return readRun(simulation, plan, workers * (1 + helpers) + (rounds ? 1 : 0), rounds);
}

/** How many turns at the GIL are played, of one task and of all workers' tasks together; more are played as longer ones. */
const mostTurns = { ofTask: 128, ofAll: 20_000 } as const;

/**
 * Lets a task of hours take its turns in larger portions: its hundred thousands of turns would
 * take as long to play as they tell nothing new. What the hand-overs cost in all stays the same;
 * a wait for the GIL comes out too long, by a small part of the task. Where one round is played for
 * many, waking takes as many times as long as well: how often a thread is back before another is awake,
 * and how long it waits otherwise, depends on how long one takes beside the other.
 */
function coarsen({ gilRules: rules, work, workers, ioRound }: PoolPlan): GilRules {
  const turns = Math.max(8, 2 * work.rounds, Math.min(mostTurns.ofTask, mostTurns.ofAll / workers));
  // Somebody who serves would wait for the long rounds that are played.
  const roundsInOne = ioRound ? 1 : work.roundsInOne;
  const factor = Math.max(1, roundsInOne, work.heldSeconds / turns / rules.switchIntervalSeconds);
  return { ...rules, switchIntervalSeconds: rules.switchIntervalSeconds * factor, handOverSeconds: rules.handOverSeconds * factor, wakingSeconds: rules.wakingSeconds * factor };
}
