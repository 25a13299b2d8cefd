import type { Breakdown, TimelineSegment } from '../../domain/prediction';
import type { GilRules } from '../engine/gil';
import type { Simulation } from '../engine/simulation';
import { taskTimeFactors } from '../sampling/taskTimes';
import type { StrategyRequest } from '../strategies/strategy';
import type { TaskWork } from './taskWork';

/** What every pool is asked to do. */
export interface PoolPlan {
  readonly tasks: number;
  readonly workers: number;
  readonly cores: number;
  readonly work: TaskWork;
  /** Task times over their mean, in the order in which tasks are handed over. */
  readonly factors: readonly number[];
  readonly gilRules: GilRules;
  /** How many timeline segments to keep. */
  readonly segmentLimit: number;
  /** Whether the middle of a run of very many tasks is skipped once it repeats itself. */
  readonly repetition: 'skipped' | 'played';
}

/**
 * The part of a plan that follows from the request alone.
 *
 * @param work - One task, as the strategy executes it.
 */
export function planFor({ scenario, calibration, workers, segmentLimit }: StrategyRequest, work: TaskWork): PoolPlan {
  return {
    tasks: scenario.tasks.value,
    workers,
    cores: scenario.cores.value,
    work,
    factors: taskTimeFactors(scenario.imbalance.value),
    gilRules: { switchIntervalSeconds: calibration.switchIntervalSeconds, handOverSeconds: calibration.gilHandOverSeconds },
    segmentLimit,
    repetition: 'skipped',
  };
}

/** What came of running a pool, in virtual time. */
export interface PoolRun {
  readonly makespanSeconds: number;
  readonly breakdown: Breakdown;
  readonly timeline: readonly TimelineSegment[];
}

/**
 * Reads a run that is over. What is left of all lanes' time is idle, so that the parts make up the whole.
 *
 * @param lanes - All of them, the parent's included.
 */
export function readRun(simulation: Simulation, lanes: number): PoolRun {
  const { segments } = simulation.ledger;
  const totals = simulation.ledger.totals.toRecord();
  const makespanSeconds = simulation.endSeconds;
  const busySeconds = Object.values(totals).reduce((sum, seconds) => sum + seconds, 0);
  // Rounding can leave a few femtoseconds below nothing.
  return { makespanSeconds, breakdown: { ...totals, idle: Math.max(0, makespanSeconds * lanes - busySeconds) }, timeline: segments };
}
