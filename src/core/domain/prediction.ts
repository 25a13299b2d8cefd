/** The ways to run a scenario. Public ids: they never change. */
export type StrategyId = 'sequential' | 'threads' | 'processes' | 'interpreters' | 'free-threaded' | 'native' | 'native-pool' | 'cluster';

/** An estimate that admits what it does not know: the value lies between `low` and `high`. */
export interface Band {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/** What a worker lane does during a stretch of the timeline. */
export type Activity = 'start' | 'dispatch' | 'pickle' | 'held' | 'released' | 'waiting' | 'gil-wait' | 'native';

/** One stretch of one lane, in seconds of virtual time. Lane 0 is the parent. */
export interface TimelineSegment {
  readonly lane: number;
  readonly activity: Activity;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** Where the time of all workers together went, in seconds, and with it what the parent was busy with; its waiting for them is not counted. */
export type Breakdown = Readonly<Record<Activity | 'idle', number>>;

/** What a strategy would do with a scenario. */
export interface Prediction {
  readonly strategy: StrategyId;
  readonly workers: number;
  readonly makespanSeconds: Band;
  /** Sequential time over this one. */
  readonly speedup: Band;
  readonly breakdown: Breakdown;
  /** The best that any scheduler could do with this strategy: no overheads. */
  readonly idealSpeedup: number;
  /** What a scheduler that never leaves a worker idle reaches at least, every overhead paid: the bound from below. */
  readonly burdenedSpeedup: number;
  /** As `speedup`, of the whole program; absent where the scenario knows of nothing but the tasks. */
  readonly programSpeedup?: Band;
  /** How long a round of the thread that serves takes on average; absent where there is none. */
  readonly ioRoundSeconds?: Band;
  /** The first part of the run, enough to draw; at most a few hundred segments. */
  readonly timeline: readonly TimelineSegment[];
  /** What has to be written or installed first, in a sentence; absent when the strategy is there to be used. */
  readonly requires?: string;
}

/** A strategy that this scenario cannot use, and why, in a sentence. */
export interface Unavailable {
  readonly strategy: StrategyId;
  readonly reason: string;
}

/** One point of a scaling curve. */
export interface ScalingPoint {
  readonly workers: number;
  readonly speedup: Band;
  /** As `Prediction.idealSpeedup`, with this many workers: the bound that the curve is drawn under. */
  readonly idealSpeedup: number;
  /** As `Prediction.burdenedSpeedup`: the bound that it is drawn over. */
  readonly burdenedSpeedup: number;
}

/** The length of a task from which on a strategy is faster than another, everything else being equal. */
export interface BreakEven {
  readonly strategy: StrategyId;
  readonly over: StrategyId;
  /** `undefined` where it is never faster, `0` where it always is. */
  readonly taskSeconds: number | undefined;
}

/** A run that somebody timed, from the line that makes the pool to the end of its last worker. */
export interface RealRun {
  readonly strategy: StrategyId;
  readonly workers: number;
  readonly seconds: number;
}

/** A real run beside what is predicted of it. */
export interface ComparedRun extends RealRun {
  /** One task after the other over the run: the middle one of the runs that were sequential, or what the scenario says where there is none. */
  readonly speedup: number;
  /** `undefined` where the scenario cannot use the strategy, or nothing is predicted for so many workers. */
  readonly predictedSeconds: Band | undefined;
}

/** Everything that the simulator says of a scenario. */
export interface Outlook {
  readonly sequentialSeconds: number;
  /** Best first; `sequential` is among them. */
  readonly predictions: readonly Prediction[];
  readonly unavailable: readonly Unavailable[];
  /** Per strategy, from one worker up. */
  readonly scaling: Readonly<Partial<Record<StrategyId, readonly ScalingPoint[]>>>;
  /** The scenario's real runs, in its order. */
  readonly runs: readonly ComparedRun[];
  /** One sentence: what to do, or that nothing is worth changing. */
  readonly advice: string;
  readonly best: StrategyId;
  /** Whether any change is worth its trouble. */
  readonly isWorthChanging: boolean;
}
