import type { ComparedRun } from '../../core/domain/prediction';
import { isInsideBand } from '../../core/simulator/compareRuns';
import { formatCount, formatSeconds, formatSecondsBand, formatSpeedup } from '../quantities/formatQuantity';
import { strategyLabel } from '../strategyLook';

/** A run's point in words. */
export function describeRun(run: ComparedRun): string {
  const { strategy, workers, seconds, speedup, predictedSeconds } = run;
  const predicted = predictedSeconds === undefined ? 'nothing is predicted of it' : `predicted: ${formatSecondsBand(predictedSeconds)}`;
  return `Your run: ${strategyLabel(strategy)}, ${formatCount(workers)}: ${formatSeconds(seconds)}, ${formatSpeedup(speedup)}; ${predicted}`;
}

/** Whether a run was as predicted, in a word. */
export function sayInside(run: ComparedRun): string {
  const isInside = isInsideBand(run);
  return isInside === undefined ? '–' : isInside ? 'yes' : 'no';
}
