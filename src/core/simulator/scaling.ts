import type { Band, ScalingPoint } from '../domain/prediction';
import { bandFrom } from './sampling/bands';
import type { Possibility } from './sampling/uncertainty';
import { isUnavailable, type Strategy } from './strategies/strategy';

/** A curve past this many workers is drawn on another machine than it is read on. */
const mostWorkers = 64;
/** Every count up to here gets a point, then one in four steps per doubling. */
const densePoints = 8;

/** How the band of one point is made: relative to its expected speed-up. */
interface Width {
  readonly workers: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The worker counts for which a curve has a point: up to twice the cores and to the scenario's own
 * workers, since that is where something happens.
 */
export function workerCounts({ cores, workers }: { readonly cores: number; readonly workers: number }): readonly number[] {
  const last = Math.max(workers, Math.min(mostWorkers, Math.max(8, Math.ceil(2 * cores))));
  const counts = new Set<number>([workers, last]);
  for (let count = 1; count < last; count += Math.max(1, 2 ** Math.floor(Math.log2(count)) / (densePoints / 2))) counts.add(count);
  return [...counts].sort((a, b) => a - b);
}

/**
 * The speed-up of a strategy from one worker up.
 *
 * Every point is simulated. Bands are simulated at both ends and at the scenario's workers, and in
 * between their width is interpolated: it changes slowly, and costs a dozen runs each.
 */
export function scale(strategy: Strategy, expected: Possibility, samples: readonly Possibility[]): readonly ScalingPoint[] {
  const { scenario } = expected;
  const counts = workerCounts({ cores: scenario.cores.value, workers: scenario.workers.value });
  const ends = [...new Set([1, scenario.workers.value, counts.at(-1) ?? 1])].sort((a, b) => a - b);
  const widths = ends.map((workers): Width => {
    const speedup = speedupOf(strategy, expected, workers);
    const band = bandFrom(speedup, samples.map((sample) => speedupOf(strategy, sample, workers)));
    return { workers, low: band.low / speedup, high: band.high / speedup };
  });
  return counts.map((workers) => ({
    workers,
    speedup: widen(speedupOf(strategy, expected, workers), workers, widths),
    idealSpeedup: strategy.idealSpeedup({ ...expected, workers, segmentLimit: 0 }),
  }));
}

function speedupOf(strategy: Strategy, { scenario, calibration }: Possibility, workers: number): number {
  const estimate = strategy.estimate({ scenario, calibration, workers, segmentLimit: 0 });
  if (isUnavailable(estimate)) return 1;
  return (scenario.tasks.value * scenario.taskSeconds.value) / estimate.makespanSeconds;
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
