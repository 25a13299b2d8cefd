import type { Interpreter } from './interpreter';

/** How Python starts a worker process. */
export type StartMethod = 'fork' | 'forkserver' | 'spawn';

/** What a payload is made of; it decides how long pickling takes. `array` is a NumPy array, or anything else that pickles as one block of memory. */
export type PayloadKind = 'bytes' | 'list' | 'dict' | 'array';

/** The kinds of payloads, cheapest first. */
export const payloadKinds: readonly PayloadKind[] = ['bytes', 'array', 'list', 'dict'];

/** Where the time to start and to end worker processes goes. */
export interface ProcessStart {
  /** Once per program, before the first worker: a server, a tracker of shared resources. */
  readonly serverSeconds: number;
  /** The parent's time to launch one worker. */
  readonly launchSeconds: number;
  /** The worker's own time until it takes its first task. */
  readonly readySeconds: number;
  /** From telling a worker to go until it has gone. */
  readonly stopSeconds: number;
  /** Who imports the program's main module again: nobody, a server once, or every worker. */
  readonly mainImport: 'never' | 'server' | 'worker';
}

/** Objects beside numbers that a list or a dict can hold; an entry is what a dict has beyond a key and a value, and a named one that with a text for a key. */
export type ContentKind = 'string' | 'tuple' | 'container' | 'instance' | 'entry' | 'namedEntry';

/** What an object takes beyond what it holds, over what a number takes. */
export interface ContentCost {
  readonly pickle: number;
  readonly unpickle: number;
}

/** The way of one object from interpreter to interpreter, measured. */
export interface PassagePoint {
  /** Of its pickle. */
  readonly bytes: number;
  readonly pickleSeconds: number;
  /** Through the pipe: writer and reader together. */
  readonly transferSeconds: number;
  /** Of that, what the writer computes while the reader reads; alone both do at the same time. Absent where it was not measured: then it is nothing. */
  readonly writeSeconds?: number;
  /** Of that, what the reader computes; the rest of the time it waits for the writer. Absent where it was not measured: then it is all. */
  readonly readSeconds?: number;
  readonly unpickleSeconds: number;
}

/** Sizes that were measured on their way between two interpreters, the smallest first; by kind. */
export type InterpreterPassages = Readonly<Record<'list' | 'dict', readonly PassagePoint[]>>;

/** What a dispatch costs on top when both ends have done something else meanwhile: they are asleep, and their caches hold other things. */
export interface DispatchGap {
  /** How long it has been. */
  readonly gapSeconds: number;
  /** The parent's additional time; of threads, that of both. */
  readonly dispatchSeconds: number;
}

/** The same, where the worker is another process. */
export interface ProcessGap extends DispatchGap {
  /** The worker's. */
  readonly workerDispatchSeconds: number;
}

/** What is lost with each dispatch of a `ProcessPoolExecutor` to as many workers as cores, all of which compute. */
export interface CrowdedGap {
  /** For how long the worker computed. */
  readonly gapSeconds: number;
  /** Seconds of a core in which neither a worker computes nor the parent. */
  readonly lostSeconds: number;
}

/** `multiprocessing.Pool`: what sets it apart from a `ProcessPoolExecutor`. */
export interface MultiprocessingPoolCosts {
  /** The parent's time to queue a chunk and to take its result, without its payload. */
  readonly dispatchSeconds: number;
  /** The worker's time beside the chunk. */
  readonly workerDispatchSeconds: number;
  /** `terminate()`, which is what the end of its `with` block does. */
  readonly stopSeconds: number;
}

/** Memory that no cache holds. */
export interface MemoryBandwidth {
  /** One core's time to read or write a byte. */
  readonly secondsPerByte: number;
  /** That time while all cores read and write over the time of one alone, 1 or more. */
  readonly allCoresSlowdown: number;
  /** A byte's additional time in memory that the program did not have before. */
  readonly freshSecondsPerByte: number;
  /** Parts of the memory which code of different kinds finds anew in one thread that threads beside each other use again: ascending, each from 0 to 1; none where that is not known. */
  readonly threadReuse: readonly number[];
}

/** To a worker, and from it. */
export interface CrowdedMessage {
  /** For how long the worker computed. */
  readonly gapSeconds: number;
  readonly payloadSeconds: number;
  readonly resultSeconds: number;
}

/** By kind of object. */
export type ContentCosts = Readonly<Record<ContentKind, ContentCost>>;

/** What workers give back, through the pipe and into memory that the parent did not have before: by kind, the smallest first; at least one point each. */
export type ResultPassages = Readonly<Record<'bytes' | 'list', readonly PassagePoint[]>>;

/** What parallelism costs on one machine with one interpreter. Times are seconds. */
export interface Calibration {
  /** Said beside every prediction: "CPython 3.11, Linux x86-64, 2 cores, October 2026". */
  readonly measuredOn: string;
  /** `measured` on the machine that the scenario is about, or the `default` of a preset, which is another machine's. */
  readonly origin: 'measured' | 'default';
  readonly interpreter: Interpreter;
  readonly startMethod: StartMethod;
  /** `sys.getswitchinterval()`. */
  readonly switchIntervalSeconds: number;
  /** From the request for a free GIL to running again. */
  readonly gilHandOverSeconds: number;
  /** Of the times that the GIL is asked for while several threads wait for it, the part in which it goes to the one that waits for longest, and not to the one that asks. Absent where it was not measured: then always. */
  readonly gilTurnShare?: number;
  /** What a thread takes to wake another that waits for a lock, before it goes on itself. Absent where it was not measured: then nothing. */
  readonly wakingSeconds?: number;
  readonly threadStartSeconds: number;
  /** Queueing a task to a thread pool and taking its result. */
  readonly threadDispatchSeconds: number;
  /** The shortest first; between them, and from nothing to the first, the cost grows evenly. Absent where it was not measured: then a pause costs nothing. */
  readonly threadGaps?: readonly DispatchGap[];
  /** By start method, those that the system has. */
  readonly processStarts: Readonly<Partial<Record<StartMethod, ProcessStart>>>;
  /** The parent's time to queue a task to a process pool and to take its result, without its payload. */
  readonly processDispatchSeconds: number;
  /** The worker's time beside the task. */
  readonly processWorkerDispatchSeconds: number;
  /** The shortest first; between them, and from nothing to the first, the cost grows evenly. Absent where it was not measured: then a pause costs nothing. */
  readonly processGaps?: readonly ProcessGap[];
  /** The shortest first, as `processGaps`. Absent where it was not measured: then nothing is lost. */
  readonly crowdedGaps?: readonly CrowdedGap[];
  /** Absent where it was not measured: then it is taken to cost what a `ProcessPoolExecutor` does. */
  readonly multiprocessingPool?: MultiprocessingPoolCosts;
  /** What a task costs inside of a chunk, where it needs no dispatch of its own. */
  readonly chunkItemSeconds: number;
  /** By kind, the smallest first; at least one point each. */
  readonly passages: Readonly<Record<PayloadKind, readonly PassagePoint[]>>;
  /** Of what lists and dicts are made of; absent where it was not measured: then what is usual. */
  readonly contents?: ContentCosts;
  /** Of results that the parent of a process pool keeps; absent where it was not measured: then they take what a payload takes, and new memory. */
  readonly resultPassages?: ResultPassages;
  /**
   * What is lost of a payload's way with as many workers as cores, as a part of its pickling at both ends: parent and workers wake each other, and whoever is
   * woken by a process that goes on computing often waits for it, although another core is idle. Absent where it was not measured: then nothing.
   */
  readonly crowdedPassageShare?: number;
  /**
   * Seconds in which not every core computes, for each message that a pipe does not hold, with as many workers as cores, all of which compute; as if all had been
   * idle: by how long each computes, the shortest first. Absent where it was not measured: then none.
   */
  readonly crowdedMessages?: readonly CrowdedMessage[];
  /** `undefined` before 3.14, which brought `InterpreterPoolExecutor`. */
  readonly interpreterStartSeconds: number | undefined;
  readonly interpreterStopSeconds: number | undefined;
  readonly interpreterDispatchSeconds: number | undefined;
  /** The shortest first, as `threadGaps`: both interpreters' time. */
  readonly interpreterGaps?: readonly DispatchGap[];
  /** What is pickled on its way to another interpreter of the process; absent where it was not measured: then it takes what pickling takes. */
  readonly interpreterPassages?: InterpreterPassages;
  /** One byte's way from one interpreter to another in the same process, without pickling. */
  readonly interpreterSecondsPerByte: number | undefined;
  /** Time of a computation while all cores are busy over its time alone, 1 or more: shared caches, memory and clock rates. */
  readonly allCoresSlowdown: number;
  /** Absent where it was not measured: then there is enough for all cores. */
  readonly memory?: MemoryBandwidth;
  /**
   * Times of different kinds of Python code while every core runs it in a thread of one program, over the times alone: ascending,
   * each 1 or more. Without a GIL threads wait for reference counts, caches and locks that they share, and it depends on the code
   * for how long. Absent on other builds, and where it was not measured: then it is `allCoresSlowdown`.
   */
  readonly threadContention?: readonly number[];
  /** Single-thread time on a free-threaded build over that on the ordinary one, 1 or more. */
  readonly freeThreadedSlowdown: number;
  /** Python time over that of the same loop in compiled C; a rough figure for plain arithmetic. */
  readonly nativeSpeedup: number;
  /** Entering and leaving an OpenMP parallel region. */
  readonly openMpForkJoinSeconds: number;
  /** Which costs nobody measured, here or for a preset: rough figures that hold for any machine. */
  readonly assumed: readonly CostName[];
  /** How far the rounds of a measurement lay apart: the upper quartile over the median, by cost; absent where it was not measured. */
  readonly spreads: Readonly<Partial<Record<CostName, number>>>;
  /** How far the machine went from its usual speed while it was measured, as a factor of 1 or more: half of its times were within. */
  readonly speedSpread: number;
}

/** A cost by its name. */
export type CostName =
  | 'switchIntervalSeconds' | 'gilHandOverSeconds' | 'threadStartSeconds' | 'threadDispatchSeconds'
  | 'processStarts' | 'processDispatchSeconds' | 'processWorkerDispatchSeconds' | 'chunkItemSeconds' | 'passages'
  | 'interpreterStartSeconds' | 'interpreterStopSeconds' | 'interpreterDispatchSeconds' | 'interpreterSecondsPerByte'
  | 'allCoresSlowdown' | 'freeThreadedSlowdown' | 'nativeSpeedup' | 'openMpForkJoinSeconds';
