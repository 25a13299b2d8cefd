import type { Location } from './position';

/** What every hazard has: the place that the evidence leads to. */
interface Place {
  readonly location: Location;
}

/** A lambda or a nested function is handed to processes, which cannot find it. */
export interface UnpicklableTarget extends Place {
  readonly kind: 'unpicklable-target';
  /** "a lambda", "`one`, a function made within another,". */
  readonly what: string;
}

/** A task is given something that cannot be sent to another process. */
export interface UnpicklableArgument extends Place {
  readonly kind: 'unpicklable-argument';
  /** "an open file". */
  readonly what: string;
  /** As written, shortened. */
  readonly text: string;
}

/** Processes are started whenever the file is loaded, and each of them loads it. */
export interface MissingMainGuard extends Place {
  readonly kind: 'missing-main-guard';
}

/** The task changes its copy of something that the program then looks at. */
export interface LostMutation extends Place {
  readonly kind: 'lost-mutation';
  readonly name: string;
  /** Where the program looks at it. */
  readonly readAt: Location;
}

/** A worker of a `multiprocessing.Pool` starts processes of its own, which it may not. */
export interface NestedDaemonicPool extends Place {
  readonly kind: 'nested-daemonic-pool';
}

/** A pool is made and ended in each round of a loop. */
export interface PoolInLoop extends Place {
  readonly kind: 'pool-in-loop';
  /** The function that makes it, where the loop calls that. */
  readonly caller: string | undefined;
  readonly loopAt: Location;
}

/** Tasks are handed over one by one, each far shorter than that takes. */
export interface ProcessOverhead extends Place {
  readonly kind: 'process-overhead';
  readonly taskSeconds: number;
  /** Whether the call can send several at a time. */
  readonly canChunk: boolean;
}

/** Processes are forked while other threads run. */
export interface ForkWithThreads extends Place {
  readonly kind: 'fork-with-threads';
  /** The threads run already, or it is a thread that forks. */
  readonly how: 'before' | 'within';
  /** What the thread runs. */
  readonly target: string;
}

/** Processes are to share a lock, event or queue that only threads can share. */
export interface ThreadPrimitive extends Place {
  readonly kind: 'thread-primitive-across-processes';
  readonly name: string;
  /** "threading.Lock". */
  readonly what: string;
  readonly how: 'argument' | 'global';
}

/** Processes for tasks that only wait. */
export interface ProcessesForIo extends Place {
  readonly kind: 'processes-for-io';
  /** As the evidence says it: "`requests.get` waits". */
  readonly waits: string;
}

/** Each task is sent the same large thing. */
export interface LargePayload extends Place {
  readonly kind: 'large-payload';
  readonly name: string;
  /** Where the code says how large it is. */
  readonly megabytes: number | undefined;
}

/** More workers than there are processors. */
export interface Oversubscription extends Place {
  readonly kind: 'oversubscription';
  /** By the number that is asked for, by a multiple of the processors, by pools in the workers of a pool, by libraries that use all processors there, as they are told or, in linear algebra, by themselves. */
  readonly how: 'number' | 'multiple' | 'pools' | 'jobs' | 'threads';
  readonly workers: number | undefined;
}

/** A function of a notebook is handed to processes. */
export interface NotebookFunction extends Place {
  readonly kind: 'notebook-function-to-process';
  readonly name: string;
}

/** What goes wrong where work is handed to processes. */
export type Hazard =
  | UnpicklableTarget | UnpicklableArgument | MissingMainGuard | LostMutation | NestedDaemonicPool
  | PoolInLoop | ProcessOverhead | ForkWithThreads | ThreadPrimitive | ProcessesForIo | LargePayload | Oversubscription | NotebookFunction;
