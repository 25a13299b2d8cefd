import type { ComparedRun, ScalingPoint, StrategyId } from '../../core/domain/prediction';
import type { Box } from './box';
import type { RatioScale } from './ratioScale';
import { ratioScale } from './ratioScale';
import { spreadApart } from './spreadApart';

/** A point in pixels from the top left of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One strategy's curve. */
export interface ScalingLine {
  readonly strategy: StrategyId;
  readonly points: readonly Point[];
  /** Where its name stands, beside its last point. */
  readonly labelY: number;
}

/** Where a real run lies. */
export interface RunPoint {
  readonly run: ComparedRun;
  readonly at: Point;
}

/** All curves, and the bounds of the chosen one. */
export interface ScalingCurves {
  readonly lines: readonly ScalingLine[];
  /** Round the chosen line's band, closed; empty when there is none. */
  readonly band: readonly Point[];
  /** The chosen strategy's bound from above, and the one from below. */
  readonly ideal: readonly Point[];
  readonly burdened: readonly Point[];
  /** Real runs, drawn over the curves. */
  readonly runs: readonly RunPoint[];
  /** The worker count that the other charts speak of. */
  readonly workersX: number;
  readonly xTicks: readonly { readonly workers: number; readonly x: number }[];
  readonly yTicks: readonly { readonly factor: number; readonly y: number }[];
  readonly oneY: number;
}

/** What is drawn, and on which part of the drawing. */
export interface ScalingRequest {
  readonly scaling: ReadonlyMap<StrategyId, readonly ScalingPoint[]>;
  readonly chosen: StrategyId;
  readonly workers: number;
  readonly runs: readonly ComparedRun[];
  /** The plot without its axes and labels. */
  readonly plot: Box;
}

/** Both axes are logarithmic: the ideal is then a straight line, and 2× is as far from 1× as 0.5×. */
export function layoutScalingCurves({ scaling, chosen, workers, runs, plot }: ScalingRequest): ScalingCurves {
  const all = [...scaling.values()].flat();
  const bounds = scaling.get(chosen) ?? [];
  const x = ratioScale({
    factors: [...all.map((point) => point.workers), ...runs.map((run) => run.workers), workers],
    range: [plot.x, plot.x + plot.width], tickDistancePixels: 28, always: [1, 2],
  });
  const y = ratioScale({
    factors: [...all.map(({ speedup }) => speedup.expected), ...bounds.flatMap(({ speedup, idealSpeedup }) => [speedup.low, speedup.high, idealSpeedup]), ...bounds.map(({ burdenedSpeedup }) => burdenedSpeedup), ...runs.map(({ speedup }) => speedup)],
    range: [plot.y + plot.height, plot.y], tickDistancePixels: 24, always: [1, 2],
  });
  return {
    lines: layoutLines(scaling, { x, y }, plot),
    band: [
      ...bounds.map((point) => ({ x: x.at(point.workers), y: y.at(point.speedup.high) })),
      ...bounds.map((point) => ({ x: x.at(point.workers), y: y.at(point.speedup.low) })).reverse(),
    ],
    ideal: boundPoints(bounds, (point) => point.idealSpeedup, { x, y }),
    burdened: boundPoints(bounds, (point) => point.burdenedSpeedup, { x, y }),
    runs: runs.map((run) => ({ run, at: { x: x.at(run.workers), y: y.at(run.speedup) } })),
    workersX: x.at(workers),
    xTicks: x.ticks.map((tick) => ({ workers: tick, x: x.at(tick) })),
    yTicks: y.ticks.map((factor) => ({ factor, y: y.at(factor) })),
    oneY: y.at(1),
  };
}

function boundPoints(points: readonly ScalingPoint[], factorOf: (point: ScalingPoint) => number, { x, y }: Scales): readonly Point[] {
  return points.filter((point) => Number.isFinite(factorOf(point)) && factorOf(point) > 0).map((point) => ({ x: x.at(point.workers), y: y.at(factorOf(point)) }));
}

type Scales = Readonly<Record<'x' | 'y', RatioScale>>;

function layoutLines(scaling: ScalingRequest['scaling'], scales: Scales, plot: Box): readonly ScalingLine[] {
  const lines = [...scaling].map(([strategy, points]) => ({
    strategy,
    points: points.map(({ workers, speedup }) => ({ x: scales.x.at(workers), y: scales.y.at(speedup.expected) })),
  }));
  const ends = lines.map(({ points }) => points[points.length - 1]?.y ?? plot.y);
  const labels = spreadApart(ends, { distance: 15, from: plot.y, to: plot.y + plot.height });
  return lines.map((line, index) => ({ ...line, labelY: labels[index] ?? plot.y }));
}

/** The `d` of an SVG path through the points; empty for none. */
export function drawPath(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
