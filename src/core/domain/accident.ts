import type { Location } from './position';
import type { Confidence } from './verdict';

/** What every accident has. */
interface Cause {
  /** What makes the tasks take turns: the call that waits, the lock, the number of workers. */
  readonly location: Location;
  /** How sure it is that somebody wrote it without meaning it. */
  readonly confidence: Confidence;
}

/** A loop that asks for the result of each task before it hands over the next. */
export interface ResultInLoop extends Cause {
  readonly kind: 'result-in-loop';
  /** The method that waits: `future.result()`, `future.exception()`, `pool.apply_async(…).get()`. */
  readonly method: 'result' | 'get' | 'exception';
}

/** A loop that joins each thread or process before it starts the next. */
export interface JoinInLoop extends Cause {
  readonly kind: 'join-in-loop';
}

/** `Pool.apply` in a loop: it hands over a task and waits for it. */
export interface ApplyInLoop extends Cause {
  readonly kind: 'apply-in-loop';
}

/** `Thread(target=f())`: the function runs in the caller, and what it gives back is handed over. */
export interface CalledTarget extends Cause {
  readonly kind: 'called-target';
  /** As written, shortened: "score(…)". */
  readonly call: string;
  /**
   * What the call gives instead of a callable; `nothing` is `thread.run()` in the place of a start. Of
   * functions that are handed over as they are, and then `call` is their name: `unawaited` is the
   * coroutine that a coroutine function gives a thread, `dropped` the generator that a generator
   * function gives it, and `unstarted` the one that a task gives its caller.
   */
  readonly gives: 'value' | 'coroutine' | 'generator' | 'nothing' | 'unawaited' | 'dropped' | 'unstarted';
}

/** A task that holds one lock from its beginning to its end. */
export interface LockAroundWorker extends Cause {
  readonly kind: 'lock-around-worker';
  /** As written: "self.lock". */
  readonly lock: string;
}

/** A pool that is given many tasks and was made with one worker. */
export interface SingleWorker extends Cause {
  readonly kind: 'single-worker';
}

/** Why the tasks of a site run one after the other, whatever the GIL does. */
export type Accident = CalledTarget | ResultInLoop | JoinInLoop | ApplyInLoop | SingleWorker | LockAroundWorker;

/** What an accident is called inside the engine. */
export type AccidentKind = Accident['kind'];
