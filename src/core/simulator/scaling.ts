import type { Band, ScalingPoint, StrategyId } from '../domain/prediction';
import type { Scenario } from '../domain/scenario';
import { burdenedSpeedup } from './burdenedSpeedup';
import { bandFrom, capped } from './sampling/bands';
import type { Possibility } from './sampling/uncertainty';
import { isUnavailable, type Strategy } from './strategies/strategy';

/** A curve past this many workers is drawn on another machine than it is read on. */
const mostWorkers = 64;
/** Every count up to this gets a point, then two per doubling. */
const denseWorkers = 8;

/** How the band of one point is made: relative to its expected speed-up. */
interface Width {
  readonly workers: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The worker counts for which a strategy's curve has a point: up to twice the cores and to the scenario's own
 * workers, since that is where something happens; and those of its real runs, which are held against it.
 */
export function workerCounts({ cores: { value: cores }, workers: { value: workers }, runs = [] }: Scenario, strategy: StrategyId): readonly number[] {
  const asked = [workers, ...runs.filter((run) => run.strategy === strategy).map((run) => run.workers)];
  const last = Math.max(...asked, Math.min(mostWorkers, Math.max(8, 2 * cores)));
  const counts = new Set<number>([...asked, last]);
  for (let count = 1; count < last; count += stepAfter(count)) counts.add(count);
  return [...counts].sort((a, b) => a - b);
}

function stepAfter(count: number): number {
  if (count < denseWorkers) return 1;
  return 2 ** Math.floor(Math.log2(count)) / 2;
}

/**
 * The speed-up of a strategy from one worker up.
 *
 * Every point is simulated. The band is known at the scenario's own workers and simulated at both
 * ends; in between its width is interpolated: it changes slowly, and costs a run per sample.
 *
 * @param known - The point at the scenario's own workers.
 */
export function scale(strategy: Strategy, expected: Possibility, known: ScalingPoint, samples: readonly Possibility[]): readonly ScalingPoint[] {
  const { scenario } = expected;
  const knownWorkers = scenario.workers.value;
  const counts = workerCounts(scenario, strategy.id);
  const outcomes = counts.map((workers) => (workers === knownWorkers ? { speedup: known.speedup.expected, bound: known.burdenedSpeedup } : outcomeOf(strategy, expected, workers)));
  const widths = counts.flatMap((workers, index): readonly Width[] => {
    const speedup = outcomes[index]?.speedup ?? 1;
    if (workers === knownWorkers) return [{ workers, low: known.speedup.low / speedup, high: known.speedup.high / speedup }];
    if (index > 0 && index < counts.length - 1) return [];
    const band = bandFrom(speedup, samples.map((sample) => outcomeOf(strategy, sample, workers).speedup));
    return [{ workers, low: band.low / speedup, high: band.high / speedup }];
  });
  return counts.map((workers, index) => {
    const idealOf = (possibility: Possibility): number => strategy.idealSpeedup({ ...possibility, workers, segmentLimit: 0 });
    if (workers === knownWorkers) return known;
    const idealSpeedup = idealOf(expected);
    const { speedup: reached, bound } = outcomes[index] ?? { speedup: 1, bound: 1 };
    const speedup = widen(reached, workers, widths);
    return { workers, speedup: capped(speedup, Math.max(idealSpeedup, ...samples.map(idealOf))), idealSpeedup, burdenedSpeedup: bound };
  });
}

function outcomeOf(strategy: Strategy, { scenario, calibration }: Possibility, workers: number): { readonly speedup: number; readonly bound: number } {
  const estimate = strategy.estimate({ scenario, calibration, workers, segmentLimit: 0 });
  if (isUnavailable(estimate)) return { speedup: 1, bound: 1 };
  return {
    speedup: (scenario.tasks.value * scenario.taskSeconds.value) / estimate.makespanSeconds,
    bound: burdenedSpeedup({ strategy, estimate, scenario, workers }),
  };
}

/** Between two widths, straight on a logarithmic scale of workers. */
function widen(expected: number, workers: number, widths: readonly Width[]): Band {
  const right = widths.find((width) => width.workers >= workers);
  const left = widths.findLast((width) => width.workers <= workers) ?? right;
  if (!left || !right) return { low: expected, expected, high: expected };
  const part = left.workers === right.workers ? 0 : Math.log(workers / left.workers) / Math.log(right.workers / left.workers);
  return {
    low: expected * (left.low + (right.low - left.low) * part),
    expected,
    high: expected * (left.high + (right.high - left.high) * part),
  };
}
