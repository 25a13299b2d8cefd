import type { PayloadKind } from './calibration';
import type { RealRun } from './prediction';

/**
 * Where an input of the simulator comes from. It travels with the number all the way to the screen.
 * `stated` is what a comment in the code says: `# gilsight: task_ms=12`.
 */
export type Origin = 'measured' | 'stated' | 'inferred' | 'default';

/** A number and where it comes from. */
export interface Input {
  readonly value: number;
  readonly origin: Origin;
}

/** The simulator's question: this work, on this machine. Times are seconds, sizes bytes, shares 0 to 1. */
export interface Scenario extends ScenarioDetails {
  /** Tasks handed over, 1 or more. */
  readonly tasks: Input;
  /** One task run alone, greater than 0; the mean where tasks differ. */
  readonly taskSeconds: Input;
  /** Part of a task that holds the GIL. With `releasedShare` at most 1; what is left is waiting. */
  readonly heldShare: Input;
  /** Part of a task that computes with the GIL released. */
  readonly releasedShare: Input;
  /** Pickled on the way to another interpreter, per task. */
  readonly payloadBytes: Input;
  /** Pickled on the way back, per task. */
  readonly resultBytes: Input;
  /** Processors that the program may use, 1 or more. */
  readonly cores: Input;
  /** Threads or processes in the pool, 1 or more. */
  readonly workers: Input;
  /** Spread of task times: 0 when all are alike, 1 when the standard deviation is the mean. */
  readonly imbalance: Input;
}

/** What most scenarios do not say; each is absent where it makes no difference. */
export interface ScenarioDetails {
  /** Times that a task lets go of the GIL and wants it back, 1 or more; once when absent. Each return can cost a wait. */
  readonly gilReleases?: Input;
  /** Times of the tasks over their mean, in the order in which they are handed over, used in turn; in place of `imbalance`. */
  readonly taskFactors?: readonly number[];
  readonly payloadKind?: PayloadKind;
  readonly resultKind?: PayloadKind;
  /** Numbers, strings and the like in the payload, where it is a list or a dict: pickling takes its time for each of them, however few bytes it needs. When absent they are as long as a float, or an entry of a dict with a float. */
  readonly payloadObjects?: Input;
  /** The same of the result. */
  readonly resultObjects?: Input;
  /** What of a payload is no number, where it is a list or a dict. When absent there are numbers only, and the band is wider: nobody knows. */
  readonly payloadContents?: Contents;
  /** The same of the result. */
  readonly resultContents?: Contents;
  /** What the processes are in; a `ProcessPoolExecutor` when absent. */
  readonly processPool?: ProcessPool;
  /** Tasks that travel to a process or an interpreter together, 1 or more. When absent one, or what `Pool.map` chooses. */
  readonly chunkSize?: Input;
  /** Importing the program's main module, which some start methods, and interpreters, do again in every worker. */
  readonly mainImportSeconds?: Input;
  /** What the first task in a fresh process or interpreter takes on top: imports inside of it, a model that it loads, caches that it fills. A forked worker has what its parent has. Nothing when absent. */
  readonly firstTaskSeconds?: Input;
  /** What the `initializer` of the pool takes in each of its workers, in those that are forked too. Nothing when absent. */
  readonly initializerSeconds?: Input;
  /** What the program does before and after the tasks, one thing after the other. */
  readonly serialBeforeSeconds?: Input;
  readonly serialAfterSeconds?: Input;
  /** Threads of its own that the released part of a task computes with, as BLAS does; 1 when absent. */
  readonly releasedThreads?: Input;
  /** What a task reads from and writes to memory that no cache holds, such as arrays of many megabytes; nothing when absent. */
  readonly memoryBytes?: Input;
  /** Memory that the system has to find for a task, run after others like it: what was not there before is cleared first, and given when it is first touched. Nothing when absent. */
  readonly freshMemoryBytes?: Input;
  /** Part of the GIL-held time in which a task has a lock or an object to itself that all tasks share. */
  readonly contentionShare?: Input;
  /** Part of the GIL-held time in which the garbage collector runs; nothing when absent. Without a GIL every thread stops meanwhile. */
  readonly collectionShare?: Input;
  /** Part of the GIL-held time that stays Python when the task is written in C: what it calls back. */
  readonly callbackShare?: Input;
  /** How often a task written in C calls back into Python. */
  readonly callbacks?: Input;
  /** Processors' worth of time that a container may use, when it is less than its cores. */
  readonly quotaCores?: Input;
  /** A thread beside the tasks that waits for the world outside and answers it, over and over. */
  readonly ioThread?: IoThread;
  /** What was measured already: no input, but what the prediction is held against. */
  readonly runs?: readonly RealRun[];
  /** Machines in the cluster, 1 or more, each with `cores` and `workers` of its own. */
  readonly nodes?: Input;
  /** What hands the tasks out in the cluster; Dask when absent. */
  readonly scheduler?: 'dask' | 'ray' | 'mpi';
}

/** Objects of kinds that take longer to pickle than numbers do, those inside of others too; none where one is absent. */
export interface Contents {
  /** Texts and bytes, one that is there several times counted once; they are part of the objects as numbers are. */
  readonly strings?: Input;
  readonly tuples?: Input;
  /** Lists, dicts and sets, without the outermost. */
  readonly containers?: Input;
  /** Objects of classes that Python code defines, named tuples too; what they hold is counted by itself, without the names of attributes. */
  readonly instances?: Input;
}

/** The kinds of contents. */
export const contentFields = ['strings', 'tuples', 'containers', 'instances'] as const satisfies readonly (keyof Contents)[];

/** The two pools of processes in the standard library. */
export type ProcessPool = 'ProcessPoolExecutor' | 'multiprocessing.Pool';

/** One round of a thread that serves. */
export interface IoThread {
  readonly waitSeconds: Input;
  /** Python that it runs then. */
  readonly heldSeconds: Input;
}

/** The fields of a scenario, in the order in which a person thinks of them. */
export const scenarioFields = [
  'tasks', 'taskSeconds', 'heldShare', 'releasedShare', 'payloadBytes', 'resultBytes', 'cores', 'workers', 'imbalance',
] as const satisfies readonly (keyof Scenario)[];

/** The details that are numbers. */
export const detailFields = [
  'gilReleases', 'payloadObjects', 'resultObjects', 'chunkSize', 'mainImportSeconds', 'firstTaskSeconds', 'initializerSeconds', 'serialBeforeSeconds', 'serialAfterSeconds', 'releasedThreads',
  'memoryBytes', 'freshMemoryBytes', 'contentionShare', 'collectionShare', 'callbackShare', 'callbacks', 'quotaCores', 'nodes',
] as const satisfies readonly (keyof ScenarioDetails)[];
