import type { Interpreter } from './interpreter';

/** How Python starts a worker process. */
export type StartMethod = 'fork' | 'forkserver' | 'spawn';

/** What parallelism costs on one machine with one interpreter. Times are seconds. */
export interface Calibration {
  /** Said beside every prediction: "CPython 3.11, Linux x86-64, 2 cores, October 2026". */
  readonly measuredOn: string;
  readonly interpreter: Interpreter;
  readonly startMethod: StartMethod;
  /** `sys.getswitchinterval()`. */
  readonly switchIntervalSeconds: number;
  /** From the request for a free GIL to running again. */
  readonly gilHandOverSeconds: number;
  readonly threadStartSeconds: number;
  /** Queueing a task to a thread pool and taking its result. */
  readonly threadDispatchSeconds: number;
  /** Until a started worker process takes its first task, under `startMethod`. */
  readonly processStartSeconds: number;
  /** Queueing a task to a process pool and taking its result, without its payload. */
  readonly processDispatchSeconds: number;
  /** Pickling, sending and unpickling, one way. */
  readonly pickleBytesPerSecond: number;
  /** `undefined` before 3.14, which brought `InterpreterPoolExecutor`. */
  readonly interpreterStartSeconds: number | undefined;
  readonly interpreterDispatchSeconds: number | undefined;
  /** Single-thread time on a free-threaded build over that on the ordinary one, 1 or more. */
  readonly freeThreadedSlowdown: number;
  /** Python time over that of the same loop in compiled C; a rough figure for plain arithmetic. */
  readonly nativeSpeedup: number;
  /** Entering and leaving an OpenMP parallel region. */
  readonly openMpForkJoinSeconds: number;
}
