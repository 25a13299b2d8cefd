import type { Band, ComparedRun, Prediction, RealRun, ScalingPoint, StrategyId } from '../domain/prediction';

/** What is predicted of a scenario, as far as runs are held against it. */
export interface Predicted {
  readonly sequentialSeconds: number;
  readonly predictions: readonly Prediction[];
  readonly scaling: Readonly<Partial<Record<StrategyId, readonly ScalingPoint[]>>>;
}

/** Holds each run against the prediction for its strategy and its workers. */
export function compareRuns(runs: readonly RealRun[], predicted: Predicted): readonly ComparedRun[] {
  const alone = runs.filter(({ strategy }) => strategy === 'sequential').map(({ seconds }) => seconds).sort((a, b) => a - b);
  // A gain is real when both of its times are.
  const baseSeconds = alone[(alone.length - 1) >> 1] ?? predicted.sequentialSeconds;
  return runs.map((run) => ({ ...run, speedup: baseSeconds / run.seconds, predictedSeconds: predictedSeconds(run, predicted) }));
}

/** Whether a run took as long as one that was predicted; `undefined` where nothing was. */
export function isInsideBand({ seconds, predictedSeconds: band }: ComparedRun): boolean | undefined {
  return band && seconds >= band.low && seconds <= band.high;
}

function predictedSeconds({ strategy, workers }: RealRun, { sequentialSeconds, predictions, scaling }: Predicted): Band | undefined {
  const prediction = predictions.find((candidate) => candidate.strategy === strategy);
  if (!prediction || strategy === 'sequential' || prediction.workers === workers) return prediction?.makespanSeconds;
  const point = scaling[strategy]?.find((candidate) => candidate.workers === workers);
  if (!point) return undefined;
  // A curve has bands of speed-ups, in which the task time has gone; how far that is known widens a band of seconds.
  const { low, expected, high } = prediction.makespanSeconds;
  const seconds = sequentialSeconds / point.speedup.expected;
  return { low: seconds * (low / expected), expected: seconds, high: seconds * (high / expected) };
}
