import type { ComparedRun, Outlook, Prediction, ScalingPoint, StrategyId } from '../../core/domain/prediction';
import { isFiniteBand } from '../quantities/formatQuantity';

/** The part of an outlook that can be drawn, and the strategies whose numbers cannot. */
export interface DrawableOutlook {
  readonly predictions: readonly Prediction[];
  readonly scaling: ReadonlyMap<StrategyId, readonly ScalingPoint[]>;
  /** The real runs that can be drawn. */
  readonly runs: readonly ComparedRun[];
  /** Told to the user instead of drawn. */
  readonly absurd: readonly StrategyId[];
}

/** Parts what can be drawn from infinities, zeros and NaNs, which no picture can show. */
export function selectDrawable({ predictions, scaling, runs }: Outlook): DrawableOutlook {
  const drawable = predictions.filter(({ speedup, makespanSeconds }) => isFiniteBand(makespanSeconds) && isFactor(speedup));
  const kept = drawable.map(({ strategy }) => strategy);
  return {
    predictions: drawable,
    // In the order of the bars, so that a reader meets the strategies in one order everywhere. Running
    // one task after the other has no curve: it is the line at 1×.
    scaling: new Map(kept.filter((strategy) => strategy !== 'sequential').flatMap((strategy) => {
      const points = scaling[strategy]?.filter(({ speedup }) => isFactor(speedup)) ?? [];
      return points.length > 0 ? [[strategy, points]] : [];
    })),
    runs: runs.filter(({ speedup }) => Number.isFinite(speedup) && speedup > 0),
    absurd: predictions.map(({ strategy }) => strategy).filter((strategy) => !kept.includes(strategy)),
  };
}

function isFactor(band: Prediction['speedup']): boolean {
  return isFiniteBand(band) && band.low > 0;
}
