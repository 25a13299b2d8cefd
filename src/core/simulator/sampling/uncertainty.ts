import type { Calibration } from '../../domain/calibration';
import type { Input, Origin, Scenario } from '../../domain/scenario';
import { normalQuantile } from './normalQuantile';
import { createRandomSource, shuffledIndices } from './randomness';

/** One way in which things could really be. */
export interface Possibility {
  readonly scenario: Scenario;
  readonly calibration: Calibration;
}

/**
 * How far an input may be off: in eight cases of ten the truth lies between value / factor and
 * value × factor.
 *
 * A measured time still varies from run to run. One that somebody states is remembered or rounded. An inferred one comes from counting statements and
 * loops, which tells milliseconds from seconds, not 2 ms from 3 ms. A default is only a place to
 * begin: real tasks lie an order of magnitude around it.
 */
const timeFactors: Readonly<Record<Origin, number>> = { measured: 1.05, stated: 1.25, inferred: 2, default: 4 };
const sizeFactors: Readonly<Record<Origin, number>> = { measured: 1.02, stated: 1.25, inferred: 3, default: 5 };
const countFactors: Readonly<Record<Origin, number>> = { measured: 1, stated: 1, inferred: 1.5, default: 3 };

/** As above, but for shares, which are off by an amount and not by a factor. */
const shareSpans: Readonly<Record<Origin, number>> = { measured: 0.02, stated: 0.05, inferred: 0.1, default: 0.25 };
const imbalanceSpans: Readonly<Record<Origin, number>> = { measured: 0.05, stated: 0.1, inferred: 0.2, default: 0.3 };

/** The same constants on two machines of the last ten years, all together and each on its own. */
const machineFactor = 1.3;
const costFactor = 1.25;
/** From plain arithmetic to code full of dictionaries and strings, compiled code gains very differently. */
const nativeFactor = 2.5;

/** A standard normal number is below this in nine cases of ten. */
const ninthDecile = 1.2816;

/** The independent things that can be off. */
const directions = ['tasks', 'time', 'held', 'released', 'payload', 'result', 'imbalance', 'machine', 'start', 'dispatch', 'pickle', 'lock', 'native', 'freeThreaded'] as const;

/** For each direction how far off it is, in units of its stated uncertainty; mostly between −1 and 1. */
type Deviations = Readonly<Record<(typeof directions)[number], number>>;

/**
 * Ways in which things could really be, given where the inputs come from.
 *
 * A Latin hypercube (McKay, Beckman, Conover 1979): each input runs through its whole range in
 * even steps, each in another order, so that ten samples cover what would take a hundred
 * drawn by chance.
 *
 * @param count - How many; 2 or more.
 */
export function samplePossibilities({ scenario, calibration }: Possibility, count: number): readonly Possibility[] {
  return latinHypercube(count).map((deviations) => ({
    scenario: vary(scenario, deviations),
    calibration: varyCosts(calibration, deviations),
  }));
}

function latinHypercube(count: number): readonly Deviations[] {
  const random = createRandomSource(3);
  const columns = directions.map(() => shuffledIndices(count, random));
  return Array.from({ length: count }, (_, row) => {
    const entries = directions.map((direction, column) => {
      const slice = columns[column]?.[row] ?? 0;
      return [direction, normalQuantile((slice + 0.5) / count) / ninthDecile] as const;
    });
    // Holds: there is one entry for each of the directions.
    return Object.fromEntries(entries) as Deviations;
  });
}

function vary(scenario: Scenario, deviations: Deviations): Scenario {
  const scale = (input: Input, factors: Readonly<Record<Origin, number>>, deviation: number): Input =>
    ({ ...input, value: input.value * factors[input.origin] ** deviation });
  const tasks = scale(scenario.tasks, countFactors, deviations.tasks);
  const heldShare = shift(scenario.heldShare, shareSpans, deviations.held);
  const releasedShare = shift(scenario.releasedShare, shareSpans, deviations.released);
  const excess = Math.max(1, heldShare.value + releasedShare.value);
  return {
    ...scenario,
    tasks: { ...tasks, value: Math.max(1, Math.round(tasks.value)) },
    taskSeconds: scale(scenario.taskSeconds, timeFactors, deviations.time),
    heldShare: { ...heldShare, value: heldShare.value / excess },
    releasedShare: { ...releasedShare, value: releasedShare.value / excess },
    payloadBytes: scale(scenario.payloadBytes, sizeFactors, deviations.payload),
    resultBytes: scale(scenario.resultBytes, sizeFactors, deviations.result),
    imbalance: { ...scenario.imbalance, value: Math.max(0, scenario.imbalance.value + imbalanceSpans[scenario.imbalance.origin] * deviations.imbalance) },
  };
}

function shift(input: Input, spans: Readonly<Record<Origin, number>>, deviation: number): Input {
  return { ...input, value: Math.min(1, Math.max(0, input.value + spans[input.origin] * deviation)) };
}

function varyCosts(calibration: Calibration, deviations: Deviations): Calibration {
  const machine = machineFactor ** deviations.machine;
  const start = machine * costFactor ** deviations.start;
  const dispatch = machine * costFactor ** deviations.dispatch;
  const scaleOptional = (seconds: number | undefined, factor: number): number | undefined => (seconds === undefined ? undefined : seconds * factor);
  return {
    ...calibration,
    gilHandOverSeconds: calibration.gilHandOverSeconds * machine * costFactor ** deviations.lock,
    threadStartSeconds: calibration.threadStartSeconds * start,
    threadDispatchSeconds: calibration.threadDispatchSeconds * dispatch,
    processStartSeconds: calibration.processStartSeconds * start,
    processDispatchSeconds: calibration.processDispatchSeconds * dispatch,
    pickleBytesPerSecond: calibration.pickleBytesPerSecond / (machine * costFactor ** deviations.pickle),
    interpreterStartSeconds: scaleOptional(calibration.interpreterStartSeconds, start),
    interpreterDispatchSeconds: scaleOptional(calibration.interpreterDispatchSeconds, dispatch),
    // Half of the slow-down is not known before the code has been tried.
    freeThreadedSlowdown: Math.max(1, 1 + (calibration.freeThreadedSlowdown - 1) * (1 + 0.5 * deviations.freeThreaded)),
    nativeSpeedup: Math.max(1, calibration.nativeSpeedup * nativeFactor ** deviations.native),
  };
}
