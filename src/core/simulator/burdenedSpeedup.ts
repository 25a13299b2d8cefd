import type { Scenario } from '../domain/scenario';
import { taskFactorsOf } from './sampling/taskTimes';
import type { Estimate, Strategy } from './strategies/strategy';

/** A run whose bound is asked for. */
export interface BurdenedRun {
  readonly strategy: Strategy;
  readonly estimate: Estimate;
  readonly scenario: Scenario;
  readonly workers: number;
}

/**
 * The bound from below, as Cilkscale draws it: what any scheduler reaches that leaves no worker
 * idle while there is work, if every overhead has to be paid.
 *
 * Graham (1966): no such schedule takes longer than the work divided by the workers and the longest
 * chain together. The chain is what one after the other has to do, and the longest task.
 *
 * @returns Never more than the run itself reached, which may have had to wait on top of that.
 */
export function burdenedSpeedup({ strategy, estimate, scenario, workers }: BurdenedRun): number {
  const { start, dispatch, pickle, held, released, native, waiting } = estimate.breakdown;
  const sequentialSeconds = scenario.tasks.value * scenario.taskSeconds.value;
  const width = Math.max(1, Math.min(workers, scenario.cores.value, scenario.quotaCores?.value ?? Infinity));
  const serialSeconds = strategy.serialises === 'nothing' ? 0 : dispatch + pickle + (strategy.serialises === 'held' ? held : 0);
  const parallelSeconds = start + dispatch + pickle + held + released + native - serialSeconds;
  const longestSeconds = scenario.taskSeconds.value * Math.max(...taskFactorsOf(scenario));
  const boundSeconds = serialSeconds + parallelSeconds / width + waiting / workers + (workers > 1 ? longestSeconds : 0);
  return Math.min(sequentialSeconds / boundSeconds, sequentialSeconds / estimate.makespanSeconds);
}
