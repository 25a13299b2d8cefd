import type { Prediction, StrategyId } from '../../core/domain/prediction';
import type { BreakdownPart } from '../activityLook';
import { breakdownParts } from '../activityLook';

/** One part of a stack. */
export interface BreakdownSegment {
  readonly part: BreakdownPart;
  readonly seconds: number;
  /** Of the strategy's whole time, 0 to 1. */
  readonly share: number;
  readonly x: number;
  readonly width: number;
}

/** Where one strategy's time goes. */
export interface BreakdownBar {
  readonly strategy: StrategyId;
  /** Over all workers, with what the parent is busy with. */
  readonly totalSeconds: number;
  readonly segments: readonly BreakdownSegment[];
}

/**
 * Stacks each strategy's time to the full width: what counts is the proportion, since the times
 * themselves differ by powers of ten between Python and native code.
 */
export function layoutBreakdownBars(predictions: readonly Prediction[], widthPixels: number): readonly BreakdownBar[] {
  return predictions.map(({ strategy, breakdown }) => {
    const parts = breakdownParts.filter((part) => Number.isFinite(breakdown[part]) && breakdown[part] > 0);
    const totalSeconds = parts.reduce((sum, part) => sum + breakdown[part], 0);
    let x = 0;
    const segments = parts.map((part) => {
      const share = breakdown[part] / totalSeconds;
      const segment = { part, seconds: breakdown[part], share, x, width: share * widthPixels };
      x += segment.width;
      return segment;
    });
    return { strategy, totalSeconds, segments };
  });
}
