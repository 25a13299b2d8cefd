import type { Calibration } from '../../domain/calibration';
import type { Breakdown, TimelineSegment } from '../../domain/prediction';
import type { GilRules } from '../engine/gil';
import type { Totals } from '../engine/ledger';
import type { Machine, Simulation } from '../engine/simulation';
import { taskFactorsOf } from '../sampling/taskTimes';
import type { StrategyRequest } from '../strategies/strategy';
import type { IoRound, Rounds } from './ioThread';
import { computingSeconds, wholeSeconds, type TaskWork } from './taskWork';

/** What every pool is asked to do. */
export interface PoolPlan extends Machine {
  readonly tasks: number;
  readonly workers: number;
  readonly work: TaskWork;
  /** Task times over their mean, in the order in which tasks are handed over. */
  readonly factors: readonly number[];
  readonly gilRules: GilRules;
  /** A thread that serves beside the tasks, if there is one. */
  readonly ioRound: IoRound | undefined;
  /** Whether the middle of a run of very many tasks is skipped once it repeats itself. */
  readonly repetition: 'skipped' | 'played';
}

/**
 * The part of a plan that follows from the request alone.
 *
 * @param work - One task, as the strategy executes it.
 * @param heldSlowdown - Time of the part that runs Python while all cores do, over its time alone, 1 or more.
 */
export function planFor({ scenario, calibration, workers, segmentLimit }: StrategyRequest, work: TaskWork, heldSlowdown = calibration.allCoresSlowdown): PoolPlan {
  const { ioThread } = scenario;
  return {
    tasks: scenario.tasks.value,
    workers,
    cores: scenario.cores.value,
    allCoresSlowdown: allCoresSlowdown(work, calibration, heldSlowdown),
    quotaCores: scenario.quotaCores?.value ?? Infinity,
    work,
    factors: taskFactorsOf(scenario),
    gilRules: {
      switchIntervalSeconds: calibration.switchIntervalSeconds,
      handOverSeconds: calibration.gilHandOverSeconds,
      wakingSeconds: calibration.wakingSeconds ?? 0,
      ...(calibration.gilTurnShare !== undefined && { turnShare: calibration.gilTurnShare }),
    },
    ioRound: ioThread && { waitSeconds: ioThread.waitSeconds.value, heldSeconds: ioThread.heldSeconds.value },
    segmentLimit,
    eventLimit: Math.max(mostEvents, eventsOfListed * (scenario.taskFactors?.length ?? 0)),
    repetition: 'skipped',
  };
}

/**
 * Shared caches and clock rates slow down what computes, and shared memory what reads and writes
 * more than the caches hold. A task is slowed down by both, each for its part of the time.
 */
function allCoresSlowdown(work: TaskWork, { allCoresSlowdown: released, memory }: Calibration, heldSlowdown: number): number {
  const seconds = computingSeconds(work);
  if (seconds === 0) return released;
  const computing = released + ((heldSlowdown - released) * work.heldSeconds) / seconds;
  if (!memory) return computing;
  const memoryShare = Math.min(1, (work.memoryBytes * memory.secondsPerByte) / seconds);
  return computing + (Math.max(computing, memory.allCoresSlowdown) - computing) * memoryShare;
}

/** Ten times what most runs take, and a dozen for each task of a list, as all of them are played. */
const mostEvents = 30_000;
const eventsOfListed = 12;

/** What came of running a pool, in virtual time. */
export interface PoolRun {
  readonly makespanSeconds: number;
  readonly breakdown: Breakdown;
  readonly timeline: readonly TimelineSegment[];
  /** How long a round of the serving thread took on average; `undefined` without one, or when none was completed. */
  readonly ioRoundSeconds?: number | undefined;
}

/**
 * Reads a run that is over. What is left of the workers' time is idle. A parent that waits for them is not: nobody could use
 * the core that it leaves to them.
 *
 * @param lanes - Without the parent's.
 */
export function readRun(simulation: Simulation, plan: PoolPlan, lanes: number, rounds?: Rounds): PoolRun {
  const { segments } = simulation.ledger;
  const missing = simulation.isBrokenOff ? missingPart(simulation, plan) : undefined;
  const totals = missing?.totals ?? simulation.ledger.totals;
  const parts = totals.toRecord();
  const makespanSeconds = simulation.endSeconds + (missing?.seconds ?? 0);
  const busySeconds = Object.values(parts).reduce((sum, seconds) => sum + seconds, 0) - totals.parentSeconds;
  // Rounding can leave a few femtoseconds below nothing.
  const breakdown = { ...parts, idle: Math.max(0, makespanSeconds * lanes - busySeconds) };
  return { makespanSeconds, breakdown, timeline: segments, ...(rounds && { ioRoundSeconds: rounds.meanSeconds }) };
}

/**
 * What a run that was broken off would have taken on top, if it had gone on as it did in the second half of its events: before
 * that it has its workers to start, which nobody does twice.
 */
function missingPart(simulation: Simulation, { tasks, work }: PoolPlan): { readonly seconds: number; readonly totals: Totals } | undefined {
  const [from, to] = [simulation.halfwayProgress, simulation.progress()];
  if (!from) return undefined;
  const missingSeconds = tasks * wholeSeconds(work) - to.totals.workSeconds;
  const doneSeconds = to.totals.workSeconds - from.totals.workSeconds;
  if (missingSeconds <= 0 || doneSeconds <= 0) return undefined;
  const share = missingSeconds / doneSeconds;
  const totals = to.totals.copy();
  totals.addAll(to.totals, share);
  totals.addAll(from.totals, -share);
  return { seconds: (to.seconds - from.seconds) * share, totals };
}
