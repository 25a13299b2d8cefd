import { scaleLog } from 'd3-scale';

/** Maps factors to pixels so that halving and doubling are as far from 1 as each other. */
export interface RatioScale {
  /** The pixel of a factor; factors outside of the scale land on its edge. */
  at(factor: number): number;
  /** Powers of two to be marked, ascending. */
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** What a ratio scale is made from. */
export interface RatioScaleOptions {
  /** The factors to be shown; those that are not finite or not positive are passed over. */
  readonly factors: readonly number[];
  /** Pixels of the low and the high end; the first may be the larger one. */
  readonly range: readonly [number, number];
  /** Ticks stand at least this far apart. */
  readonly tickDistancePixels: number;
  /** Powers of two that are on the scale whatever the factors are. */
  readonly always: readonly [number, number];
}

// Beyond these a picture says no more than the number beside it.
const lowest = 2 ** -8;
const highest = 2 ** 12;

/** A logarithmic scale from the power of two below the smallest factor to the one above the largest. */
export function ratioScale({ factors, range, tickDistancePixels, always }: RatioScaleOptions): RatioScale {
  const drawable = factors.filter((factor) => Number.isFinite(factor) && factor > 0);
  const low = Math.max(lowest, 2 ** Math.floor(Math.log2(Math.min(always[0], ...drawable))));
  const high = Math.min(highest, 2 ** Math.ceil(Math.log2(Math.max(always[1], ...drawable))));
  const scale = scaleLog().base(2).domain([low, high]).range(range).clamp(true);
  return { at: (factor) => scale(factor), ticks: powersOfTwo(low, high, Math.abs(range[1] - range[0]) / tickDistancePixels), low, high };
}

/** Powers of two that include 1 where it is in reach, thinned evenly to at most `most`. */
function powersOfTwo(low: number, high: number, most: number): readonly number[] {
  const [first, last] = [Math.round(Math.log2(low)), Math.round(Math.log2(high))];
  const step = Math.max(1, Math.ceil((last - first) / Math.max(1, most)));
  const exponents = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return exponents.filter((exponent) => exponent % step === 0).map((exponent) => 2 ** exponent);
}
