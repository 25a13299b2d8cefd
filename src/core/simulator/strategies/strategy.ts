import type { Calibration } from '../../domain/calibration';
import type { Breakdown, StrategyId, TimelineSegment, Unavailable } from '../../domain/prediction';
import type { Scenario } from '../../domain/scenario';

/** What a strategy is asked: the scenario, on the calibrated machine, with so many workers. */
export interface StrategyRequest {
  readonly scenario: Scenario;
  readonly calibration: Calibration;
  /** Overrides the scenario's, for a scaling curve. */
  readonly workers: number;
  /** How many timeline segments to keep; 0 when nobody will draw them, which is faster. */
  readonly segmentLimit: number;
}

/** What a strategy would do if every input were exactly right; `simulate` makes bands of it. */
export interface Estimate {
  /** From the first line of the code that hands the work over to the end of the last worker. */
  readonly makespanSeconds: number;
  readonly breakdown: Breakdown;
  /** The first part of the run, enough to draw; at most a few hundred segments. */
  readonly timeline: readonly TimelineSegment[];
  /** How long a round of the thread that serves takes on average; `undefined` where there is none. */
  readonly ioRoundSeconds?: number | undefined;
  /** What has to be written or installed first; absent when the strategy is there to be used. */
  readonly requires?: string;
}

/**
 * One way to run a scenario.
 *
 * An author promises: the same request gives the same answer (all chance is seeded); the parts of
 * the breakdown add up to the time of all workers and what the parent is busy with; more work takes no less time, but for the percent
 * that a lucky order can save; and the speed-up of an estimate never exceeds `idealSpeedup` of the
 * same request.
 *
 * @example
 * export const sequential: Strategy = {
 *   id: 'sequential',
 *   label: 'Sequential',
 *   serialises: 'held',
 *   idealSpeedup: () => 1,
 *   estimate: ({ scenario }) => …,
 * };
 */
export interface Strategy {
  readonly id: StrategyId;
  /** For charts and menus: "Threads", "Free-threaded threads". */
  readonly label: string;
  /** What only one worker at a time can do: the GIL-held part and the overheads in it, or only the overheads, which fall to the parent. */
  readonly serialises: 'held' | 'overheads' | 'nothing';
  /** The best that any scheduler could do with this strategy: no overheads. */
  idealSpeedup(request: StrategyRequest): number;
  estimate(request: StrategyRequest): Estimate | Unavailable;
}

/** Tells a refusal from an answer. */
export function isUnavailable(answer: object): answer is Unavailable {
  return 'reason' in answer;
}
