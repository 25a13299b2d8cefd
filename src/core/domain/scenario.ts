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
export interface Scenario {
  /** Tasks handed over, 1 or more. */
  readonly tasks: Input;
  /** One task run alone, greater than 0. */
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
  /** Times that a task lets go of the GIL and wants it back, 1 or more; once when absent. Each return can cost a wait. */
  readonly gilReleases?: Input;
}

/** The fields of a scenario, in the order in which a person thinks of them. */
export const scenarioFields = [
  'tasks', 'taskSeconds', 'heldShare', 'releasedShare', 'payloadBytes', 'resultBytes', 'cores', 'workers', 'imbalance',
] as const satisfies readonly (keyof Scenario)[];
