import type { Carrier, SpawnFamily } from '../domain/site';

/** Where an argument stands; without one of the two it is given by the other only. */
export interface ArgumentPlace {
  readonly position: number | undefined;
  readonly keyword: string | undefined;
}

/** A library call that hands a callable to a thread, a pool, an interpreter or a process. */
export interface SpawnApi {
  /** As it is shown: "ThreadPoolExecutor.submit". */
  readonly label: string;
  readonly carrier: Carrier;
  readonly family: SpawnFamily;
  /** Where the target stands. */
  readonly target: { readonly position: number; readonly keyword: string | undefined };
  /** How the target's arguments are given: after it, in a tuple, or one task for each element of an iterable. */
  readonly passing: 'rest' | 'tuple' | 'each' | 'none';
  /** For `tuple`: where the tuple stands. */
  readonly tuple?: { readonly position: number; readonly keyword: string };
  /** For `each`: the target gets the parts of an element as its arguments, as with `starmap`. */
  readonly unpacks?: true;
  /** For pools: where the call that makes one says how many workers it has, if not first of all. */
  readonly workers?: ArgumentPlace;
  /** Whoever hands the task over goes on only when it is done. */
  readonly blocks?: true;
}

/** `threading.Thread(target=…, args=…)` and the classes that copy it. */
export function threadApi(label: string, carrier: Carrier): SpawnApi {
  return { label, carrier, family: 'thread', target: { position: 1, keyword: 'target' }, passing: 'tuple', tuple: { position: 3, keyword: 'args' } };
}

/** `to_thread(f, *arguments)`: work moved off an event loop or off the thread of a screen. */
export function offloadApi(label: string, keyword: string | undefined, position = 0): SpawnApi {
  return { label, carrier: 'threads', family: 'offload', target: { position, keyword }, passing: 'rest' };
}

/** `loop.run_in_executor(pool, target, …)`. */
export function runInExecutor(carrier: Carrier): SpawnApi {
  return { ...offloadApi('loop.run_in_executor', 'func', 1), carrier };
}
