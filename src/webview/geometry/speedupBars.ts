import type { Prediction, StrategyId } from '../../core/domain/prediction';
import type { RatioScale } from './ratioScale';
import { ratioScale } from './ratioScale';

/** One strategy's bar, in pixels from the left of the drawing. */
export interface SpeedupBar {
  readonly strategy: StrategyId;
  readonly x: number;
  readonly width: number;
  /** Slower than one after the other: the bar runs to the left of 1×. */
  readonly isSlower: boolean;
  /** Something has to be written or installed first. */
  readonly isHypothetical: boolean;
  /** The band. */
  readonly lowX: number;
  readonly highX: number;
  /** The best that any scheduler could do; `undefined` when that has no bound. */
  readonly idealX: number | undefined;
}

/** The bars of all strategies on one scale. */
export interface SpeedupBars {
  readonly bars: readonly SpeedupBar[];
  readonly ticks: readonly { readonly factor: number; readonly x: number }[];
  /** Where neither faster nor slower is. */
  readonly oneX: number;
}

/** A bar at 1× is still there to be seen. */
const thinnestBarPixels = 2;
/** Half of the widest tick label, so that the outermost ones are not cut. */
const marginPixels = 18;

/**
 * Lays bars out from 1×, to the right when faster and to the left when slower.
 *
 * @param predictions - With finite numbers only.
 */
export function layoutSpeedupBars(predictions: readonly Prediction[], widthPixels: number): SpeedupBars {
  const scale = ratioScale({
    factors: predictions.flatMap(({ speedup, idealSpeedup }) => [speedup.low, speedup.expected, speedup.high, idealSpeedup]),
    range: [marginPixels, Math.max(marginPixels + 1, widthPixels - marginPixels)],
    tickDistancePixels: 44,
    always: [1, 2],
  });
  return {
    bars: predictions.map((prediction) => layoutBar(prediction, scale)),
    ticks: scale.ticks.map((factor) => ({ factor, x: scale.at(factor) })),
    oneX: scale.at(1),
  };
}

function layoutBar({ strategy, speedup, idealSpeedup, requires }: Prediction, scale: RatioScale): SpeedupBar {
  const [oneX, endX] = [scale.at(1), scale.at(speedup.expected)];
  return {
    strategy,
    x: Math.min(oneX, endX),
    width: Math.max(thinnestBarPixels, Math.abs(endX - oneX)),
    isSlower: endX < oneX,
    isHypothetical: requires !== undefined,
    lowX: scale.at(speedup.low),
    highX: scale.at(speedup.high),
    idealX: Number.isFinite(idealSpeedup) ? scale.at(idealSpeedup) : undefined,
  };
}
