import type { Calibration } from '../domain/calibration';
import type { Band, Outlook, Prediction, ScalingPoint, StrategyId, Unavailable } from '../domain/prediction';
import type { Scenario } from '../domain/scenario';
import { advise } from './advise';
import { burdenedSpeedup } from './burdenedSpeedup';
import { compareRuns } from './compareRuns';
import { chooseBest, isWorthChanging } from './chooseBest';
import { maxSegments } from './engine/ledger';
import { bandFrom, capped, exactBandFrom } from './sampling/bands';
import { samplePossibilities, type Possibility } from './sampling/uncertainty';
import { scale, workerCounts } from './scaling';
import { strategies } from './strategies/index';
import { isUnavailable, type Strategy } from './strategies/strategy';
import { validateScenario } from './validateScenario';

/** Enough for the ends of a band; ten move them by a few percent, and take longer than a dragged slider waits. */
const predictionSamples = 5;
/** A curve is read by its shape; its band may be rougher. */
const scalingSamples = 2;

/** Every task of a list is played: one this long leaves no time for a curve. */
const longList = 1000;

/** What of an outlook is wanted. */
export interface Wanted {
  /** Left out, all. One after the other is always among them. */
  readonly strategies?: readonly StrategyId[];
}

/**
 * Predicts what each strategy would do with a scenario.
 *
 * Pure: the same scenario and calibration give the same outlook, to the last digit.
 *
 * @param scenario - Must have passed `validateScenario`; anything else is a bug of the caller.
 */
export function simulate(scenario: Scenario, calibration: Calibration, wanted: Wanted = {}): Outlook {
  const fault = validateScenario(scenario);
  if (fault !== undefined) throw new Error(`simulate was given a scenario that cannot be: ${fault}`);
  const expected: Possibility = { scenario, calibration };
  const isLong = (scenario.taskFactors?.length ?? 0) > longList;
  const samples = samplePossibilities(expected, isLong ? scalingSamples : predictionSamples);
  const curveSamples = samplePossibilities(expected, scalingSamples);
  const predictions: Prediction[] = [];
  const unavailable: Unavailable[] = [];
  const scaling: Partial<Record<StrategyId, readonly ScalingPoint[]>> = {};
  for (const strategy of strategies) {
    if (strategy.id !== 'sequential' && wanted.strategies?.includes(strategy.id) === false) continue;
    const answer = predict(strategy, expected, samples);
    if (isUnavailable(answer)) {
      unavailable.push(answer);
      continue;
    }
    predictions.push(answer);
    scaling[strategy.id] = strategy.id === 'sequential' ? flatCurve(scenario) : isLong ? [pointOf(answer)] : scale(strategy, expected, pointOf(answer), curveSamples);
  }
  // 1. Fastest first; of two equally fast ones the simpler, which the list names first.
  predictions.sort((a, b) => a.makespanSeconds.expected - b.makespanSeconds.expected);
  // 2. The fastest is not always worth having.
  const best = chooseBest(predictions);
  const advice = advise({ scenario, calibration, predictions, best });
  return {
    sequentialSeconds: sequentialSeconds(scenario), predictions, unavailable, scaling, advice, best,
    runs: compareRuns(scenario.runs ?? [], { sequentialSeconds: sequentialSeconds(scenario), predictions, scaling }),
    isWorthChanging: isWorthChanging(predictions, best),
  };
}

function predict(strategy: Strategy, expected: Possibility, samples: readonly Possibility[]): Prediction | Unavailable {
  const { scenario } = expected;
  const workers = strategy.id === 'sequential' ? 1 : scenario.workers.value;
  const estimate = strategy.estimate({ ...expected, workers, segmentLimit: maxSegments });
  if (isUnavailable(estimate)) return estimate;
  const band = strategy.id === 'sequential' && scenario.ioThread === undefined ? exactBandFrom : bandFrom;
  const outcomes = samples.flatMap((sample) => {
    const other = strategy.estimate({ ...sample, workers, segmentLimit: 0 });
    if (isUnavailable(other)) return [];
    const idealSpeedup = strategy.idealSpeedup({ ...sample, workers, segmentLimit: 0 });
    return { ...other, idealSpeedup, speedup: sequentialSeconds(sample.scenario) / other.makespanSeconds, programSpeedup: programSpeedup(sample.scenario, other.makespanSeconds) };
  });
  const idealSpeedup = strategy.idealSpeedup({ ...expected, workers, segmentLimit: 0 });
  const speedup = band(sequentialSeconds(scenario) / estimate.makespanSeconds, outcomes.map((outcome) => outcome.speedup));
  const ioRounds = samples.flatMap((sample) => roundSeconds(strategy, sample, workers) ?? []);
  const ioRoundSeconds = roundSeconds(strategy, expected, workers);
  return {
    breakdown: estimate.breakdown,
    timeline: estimate.timeline,
    ...(estimate.requires === undefined ? {} : { requires: estimate.requires }),
    strategy: strategy.id,
    workers,
    makespanSeconds: band(estimate.makespanSeconds, outcomes.map(({ makespanSeconds }) => makespanSeconds)),
    speedup: capped(speedup, Math.max(idealSpeedup, ...outcomes.map((outcome) => outcome.idealSpeedup))),
    idealSpeedup,
    burdenedSpeedup: burdenedSpeedup({ strategy, estimate, scenario, workers }),
    ...(isWholeProgram(scenario) ? {} : { programSpeedup: band(programSpeedup(scenario, estimate.makespanSeconds), outcomes.map((outcome) => outcome.programSpeedup)) }),
    ...(ioRoundSeconds === undefined ? {} : { ioRoundSeconds: bandFrom(ioRoundSeconds, ioRounds) }),
  };
}

/**
 * How long a round of the serving thread takes.
 *
 * Asked of tasks that are short enough for every turn at the GIL to be played, and of as many as
 * it takes for some rounds: the rest of the run only repeats them.
 */
function roundSeconds(strategy: Strategy, { scenario, calibration }: Possibility, mostWorkers: number): number | undefined {
  if (!scenario.ioThread) return undefined;
  const taskSeconds = Math.min(scenario.taskSeconds.value, longestPlayedSeconds);
  const roundsSeconds = leastRounds * (scenario.ioThread.waitSeconds.value + scenario.ioThread.heldSeconds.value);
  // More tasks are played than there are, and no more at once.
  const workers = Math.min(mostWorkers, scenario.tasks.value);
  const tasks = Math.min(mostPlayedTasks, Math.ceil((roundsSeconds / taskSeconds) * workers) + workers);
  const played: Scenario = { ...scenario, taskSeconds: { ...scenario.taskSeconds, value: taskSeconds }, tasks: { ...scenario.tasks, value: tasks } };
  const estimate = strategy.estimate({ scenario: played, calibration, workers, segmentLimit: 0 });
  return isUnavailable(estimate) ? undefined : estimate.ioRoundSeconds;
}

const longestPlayedSeconds = 0.5;
const leastRounds = 50;
const mostPlayedTasks = 5000;

function pointOf({ workers, speedup, idealSpeedup, burdenedSpeedup: bound }: Prediction): ScalingPoint {
  return { workers, speedup, idealSpeedup, burdenedSpeedup: bound };
}

/** More workers change nothing for work that has none. */
function flatCurve(scenario: Scenario): readonly ScalingPoint[] {
  const one: Band = { low: 1, expected: 1, high: 1 };
  return workerCounts(scenario, 'sequential').map((workers) => ({ workers, speedup: one, idealSpeedup: 1, burdenedSpeedup: 1 }));
}

function sequentialSeconds(scenario: Scenario): number {
  return scenario.tasks.value * scenario.taskSeconds.value;
}

/** What the program does beside the tasks stays as long as it is (Amdahl 1967). */
function programSpeedup(scenario: Scenario, makespanSeconds: number): number {
  const serialSeconds = serialPart(scenario);
  return (serialSeconds + sequentialSeconds(scenario)) / (serialSeconds + makespanSeconds);
}

function isWholeProgram(scenario: Scenario): boolean {
  return serialPart(scenario) === 0;
}

function serialPart({ serialBeforeSeconds, serialAfterSeconds }: Scenario): number {
  return (serialBeforeSeconds?.value ?? 0) + (serialAfterSeconds?.value ?? 0);
}
