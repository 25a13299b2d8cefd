import type { StrategyRequest } from '../strategies/strategy';
import { computingSeconds, type TaskWork } from './taskWork';

/**
 * What a dispatch costs on top when the last one was a while ago.
 *
 * Whoever waits for results all the time has gone to sleep, and has to be woken; a worker comes from
 * a task. The caches of both hold other things by then. The longer the pause, the more: measured
 * for some pauses, and read off on straight lines between them.
 *
 * @param of - The cost that is asked for.
 */
export function gapCost<Gap extends { readonly gapSeconds: number }>(gapSeconds: number, gaps: readonly Gap[] | undefined, of: (gap: Gap) => number): number {
  const above = gaps?.find((gap) => gap.gapSeconds >= gapSeconds);
  const below = gaps?.findLast((gap) => gap.gapSeconds < gapSeconds);
  const [belowSeconds, belowCost] = below ? [below.gapSeconds, of(below)] : [0, 0];
  if (!above) return belowCost;
  return belowCost + ((of(above) - belowCost) * (gapSeconds - belowSeconds)) / (above.gapSeconds - belowSeconds);
}

/** How long the parent waits from one result to the next while all workers are busy. */
export function secondsBetweenResults(work: TaskWork, { scenario, workers }: StrategyRequest): number {
  return (work.waitingSeconds + computingSeconds(work) * Math.max(1, workers / scenario.cores.value)) / workers;
}
