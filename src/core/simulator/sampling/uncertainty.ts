import type { Calibration, CostName, CrowdedMessage, DispatchGap, MemoryBandwidth, MultiprocessingPoolCosts, PassagePoint, PayloadKind, ProcessGap, ProcessStart } from '../../domain/calibration';
import type { Input, Origin, Scenario } from '../../domain/scenario';
import { scalePassage } from '../pool/passage';
import { normalQuantile } from './normalQuantile';
import { quantileOf } from './quantileOf';
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

/** The same constants on two machines of the last ten years, all together and each on its own; and on one machine at two times. */
const machineFactor = 1.3;
/** A machine goes at least as far from its usual speed as this, however steady it was while it was measured. */
const sameMachineFactor = 1.03;
const costFactor = 1.25;
/** However close or far the rounds of a measurement were, the next run finds other neighbours. */
const leastSpread = 1.05;
const mostSpread = 1.5;
/**
 * What a payload takes depends on what the program did before: a worker finds its memory anew for each, or has it (400 KB of
 * bytes took 1.3 or 0.4 ms, a megabyte 3.0 or 1.6). And it is measured with one worker: with as many as there are cores the parent
 * waits for one of them, and finds other things in its caches. In 25 runs of workloads that nobody had seen, on two cores, a task took 0.7
 * to 2.6 times as long as predicted.
 */
const passageFactor = 2;
/**
 * What a dispatch to a process takes is measured with tasks that leave the caches alone. Those that go through some hundred kilobytes find
 * them anew after each, and so does the parent: on two cores a dispatch took all of them 0.2 ms in the one case and 0.22 to 0.36 in the other.
 */
const cachesFactor = 1.5;
/** Lists and dicts of which nobody says what is in them can hold texts, tuples or lists, which take 2 to 8 times as long as numbers. */
const unknownContentsFactor = 3;
/** How much busy cores slow each other down depends on the work as well. */
const sameCoresFactor = 1.05;
const otherCoresFactor = 1.15;
/** From plain arithmetic to code full of dictionaries and strings, compiled code gains very differently. */
const nativeFactor = 2.5;

/** A standard normal number is below this in nine cases of ten. */
const ninthDecile = 1.2816;

/** The independent things that can be off. */
const directions = ['tasks', 'time', 'held', 'released', 'payload', 'result', 'imbalance', 'machine', 'start', 'dispatch', 'pickle', 'lock', 'native', 'freeThreaded', 'cores', 'reuse'] as const;

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
    scenario: vary(scenario, deviations, calibration),
    calibration: varyCosts(calibration, deviations, passageFactors(scenario)),
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

function vary(scenario: Scenario, deviations: Deviations, calibration: Calibration): Scenario {
  // The tasks were measured at one moment, and are to run at another.
  const ownTimeFactors = calibration.origin === 'measured' ? { ...timeFactors, measured: Math.max(timeFactors.measured, calibration.speedSpread) } : timeFactors;
  const scale = (input: Input, factors: Readonly<Record<Origin, number>>, deviation: number): Input =>
    ({ ...input, value: input.value * factors[input.origin] ** deviation });
  const tasks = scale(scenario.tasks, countFactors, deviations.tasks);
  const heldShare = shift(scenario.heldShare, shareSpans, deviations.held);
  const releasedShare = shift(scenario.releasedShare, shareSpans, deviations.released);
  const excess = Math.max(1, heldShare.value + releasedShare.value);
  return {
    ...scenario,
    tasks: { ...tasks, value: Math.max(1, Math.round(tasks.value)) },
    taskSeconds: scale(scenario.taskSeconds, ownTimeFactors, deviations.time),
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

/** How far off passages may be, by kind. */
type PassageFactors = Readonly<Record<PayloadKind, number>>;

function passageFactors({ payloadKind, payloadContents, resultKind, resultContents }: Scenario): PassageFactors {
  const ofObjects = (kind: PayloadKind): number => {
    const isUnknown = (payloadKind === kind && !payloadContents) || (resultKind === kind && !resultContents);
    return isUnknown ? unknownContentsFactor : passageFactor;
  };
  return { bytes: passageFactor, array: passageFactor, list: ofObjects('list'), dict: ofObjects('dict') };
}

function varyCosts(calibration: Calibration, deviations: Deviations, ofPassages: PassageFactors): Calibration {
  const isHere = calibration.origin === 'measured';
  const machine = (isHere ? Math.max(sameMachineFactor, calibration.speedSpread) : machineFactor) ** deviations.machine;
  const factor = (name: CostName, deviation: number): number => machine * ownFactor(name, calibration) ** deviation;
  const { start, dispatch, pickle, lock } = deviations;
  const scalePassages = (points: readonly PassagePoint[], kind: PayloadKind): readonly PassagePoint[] => points.map((point) => scalePassage(point, machine * ofPassages[kind] ** pickle));
  const { threadGaps, processGaps, interpreterGaps, interpreterPassages, resultPassages, crowdedPassageShare, crowdedMessages, crowdedGaps, multiprocessingPool, memory, wakingSeconds, gilTurnShare } = calibration;
  const scaled = (name: OptionalCost, deviation: number): number | undefined => {
    const seconds = calibration[name];
    return seconds === undefined ? undefined : seconds * factor(name, deviation);
  };
  return {
    ...calibration,
    gilHandOverSeconds: calibration.gilHandOverSeconds * factor('gilHandOverSeconds', lock),
    ...(wakingSeconds !== undefined && { wakingSeconds: wakingSeconds * factor('gilHandOverSeconds', lock) }),
    ...(gilTurnShare !== undefined && { gilTurnShare: Math.min(1, gilTurnShare * costFactor ** -lock) }),
    threadStartSeconds: calibration.threadStartSeconds * factor('threadStartSeconds', start),
    threadDispatchSeconds: calibration.threadDispatchSeconds * factor('threadDispatchSeconds', dispatch),
    processStarts: mapValues(calibration.processStarts, (one) => scaleStart(one, factor('processStarts', start))),
    processDispatchSeconds: calibration.processDispatchSeconds * factor('processDispatchSeconds', dispatch),
    processWorkerDispatchSeconds: calibration.processWorkerDispatchSeconds * factor('processWorkerDispatchSeconds', dispatch),
    ...(processGaps && { processGaps: processGaps.map((gap) => scaleProcessGap(gap, factor('processDispatchSeconds', dispatch))) }),
    ...(crowdedGaps && { crowdedGaps: crowdedGaps.map(({ gapSeconds, lostSeconds }) => ({ gapSeconds, lostSeconds: lostSeconds * factor('processDispatchSeconds', dispatch) })) }),
    ...(threadGaps && { threadGaps: threadGaps.map((gap) => scaleGap(gap, factor('threadDispatchSeconds', dispatch))) }),
    ...(interpreterGaps && { interpreterGaps: interpreterGaps.map((gap) => scaleGap(gap, factor('interpreterDispatchSeconds', dispatch))) }),
    ...(interpreterPassages && { interpreterPassages: mapValues(interpreterPassages, scalePassages) }),
    ...(resultPassages && { resultPassages: mapValues(resultPassages, scalePassages) }),
    ...(crowdedPassageShare !== undefined && { crowdedPassageShare: crowdedPassageShare * ofPassages.list ** pickle }),
    ...(crowdedMessages && { crowdedMessages: crowdedMessages.map((message) => scaleMessage(message, machine * passageFactor ** pickle)) }),
    ...(multiprocessingPool && { multiprocessingPool: scalePool(multiprocessingPool, factor('processDispatchSeconds', dispatch)) }),
    ...(memory && { memory: varyMemory(memory, deviations, { fresh: factor('passages', pickle), cores: isHere ? sameCoresFactor : otherCoresFactor }) }),
    chunkItemSeconds: calibration.chunkItemSeconds * factor('chunkItemSeconds', dispatch),
    passages: mapValues(calibration.passages, scalePassages),
    interpreterStartSeconds: scaled('interpreterStartSeconds', start),
    interpreterStopSeconds: scaled('interpreterStopSeconds', start),
    interpreterDispatchSeconds: scaled('interpreterDispatchSeconds', dispatch),
    interpreterSecondsPerByte: scaled('interpreterSecondsPerByte', pickle),
    allCoresSlowdown: Math.max(1, calibration.allCoresSlowdown * (isHere ? sameCoresFactor : otherCoresFactor) ** deviations.cores),
    ...(calibration.threadContention && { threadContention: [quantileOf(calibration.threadContention, 0.5 + 0.4 * deviations.freeThreaded)] }),
    // Half of the slow-down is not known before the code has been tried.
    freeThreadedSlowdown: Math.max(1, 1 + (calibration.freeThreadedSlowdown - 1) * (1 + 0.5 * deviations.freeThreaded)),
    nativeSpeedup: Math.max(1, calibration.nativeSpeedup * nativeFactor ** deviations.native),
  };
}

function scaleMessage({ gapSeconds, payloadSeconds, resultSeconds }: CrowdedMessage, factor: number): CrowdedMessage {
  return { gapSeconds, payloadSeconds: payloadSeconds * factor, resultSeconds: resultSeconds * factor };
}

function varyMemory(memory: MemoryBandwidth, { cores, reuse }: Deviations, factors: { readonly fresh: number; readonly cores: number }): MemoryBandwidth {
  return {
    ...memory,
    freshSecondsPerByte: memory.freshSecondsPerByte * factors.fresh,
    allCoresSlowdown: Math.max(1, memory.allCoresSlowdown * factors.cores ** cores),
    threadReuse: memory.threadReuse.length > 0 ? [quantileOf(memory.threadReuse, 0.5 + 0.4 * reuse)] : [],
  };
}

type OptionalCost = 'interpreterStartSeconds' | 'interpreterStopSeconds' | 'interpreterDispatchSeconds' | 'interpreterSecondsPerByte';

/** How far one cost may be off by itself: as far as the rounds of its measurement lay apart, where it was measured here. */
function ownFactor(name: CostName, { origin, assumed, spreads }: Calibration): number {
  if (name === 'passages') return passageFactor;
  if (name === 'processDispatchSeconds' || name === 'processWorkerDispatchSeconds') return cachesFactor;
  if (origin === 'default' || assumed.includes(name)) return costFactor;
  return Math.min(mostSpread, Math.max(leastSpread, spreads[name] ?? costFactor));
}

function scaleGap({ gapSeconds, dispatchSeconds }: DispatchGap, factor: number): DispatchGap {
  return { gapSeconds, dispatchSeconds: dispatchSeconds * factor };
}

function scaleProcessGap(gap: ProcessGap, factor: number): ProcessGap {
  return { ...scaleGap(gap, factor), workerDispatchSeconds: gap.workerDispatchSeconds * factor };
}

function scalePool({ dispatchSeconds, workerDispatchSeconds, stopSeconds }: MultiprocessingPoolCosts, factor: number): MultiprocessingPoolCosts {
  return { dispatchSeconds: dispatchSeconds * factor, workerDispatchSeconds: workerDispatchSeconds * factor, stopSeconds: stopSeconds * factor };
}

function scaleStart(start: ProcessStart, factor: number): ProcessStart {
  return {
    ...start,
    serverSeconds: start.serverSeconds * factor,
    launchSeconds: start.launchSeconds * factor,
    readySeconds: start.readySeconds * factor,
    stopSeconds: start.stopSeconds * factor,
  };
}

function mapValues<Key extends string, Value>(record: Readonly<Partial<Record<Key, Value>>>, change: (value: Value, key: Key) => Value): Record<Key, Value> {
  // Holds: a record has no other keys than its own.
  const entries = Object.entries<Value | undefined>(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, change(value, key as Key)]]));
  // As above.
  return Object.fromEntries(entries) as Record<Key, Value>;
}
