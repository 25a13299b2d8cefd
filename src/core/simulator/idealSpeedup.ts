import type { Scenario } from '../domain/scenario';
import { wholeSeconds, type TaskWork } from './pool/taskWork';
import { taskFactorsOf } from './sampling/taskTimes';

/** What a perfect scheduler would still run into. */
export interface Limits {
  /** One task, as this strategy executes it. */
  readonly work: TaskWork;
  readonly workers: number;
  /** Whether only one worker at a time can do the held part. */
  readonly gil: 'shared' | 'none';
  /** Machines, each with the scenario's processors; one when left out. */
  readonly nodes?: number;
}

/**
 * The bound above every schedule: sequential time over the longest of four things that no
 * scheduler can shorten (the GIL-held work one after the other, the computing spread over all
 * cores, all the work spread over all workers, and the longest task). With a GIL it is never above
 * 1 / held share.
 */
export function boundSpeedup(scenario: Scenario, { work, workers, gil, nodes }: Limits): number {
  const tasks = scenario.tasks.value;
  const cores = Math.min(scenario.cores.value, scenario.quotaCores?.value ?? Infinity) * (nodes ?? 1);
  const { heldSeconds, waitingSeconds } = work;
  const taskSeconds = wholeSeconds(work);
  // Threads that a library brings compute on more than one processor at a time.
  const computingSeconds = taskSeconds - waitingSeconds + work.releasedSeconds * (work.releasedThreads - 1);
  const factors = taskFactorsOf(scenario);
  const leastSeconds = Math.max(
    gil === 'shared' ? tasks * heldSeconds : 0,
    (tasks * computingSeconds) / cores,
    (tasks * taskSeconds) / workers,
    // In a short run not every drawn time occurs: the mean is then all that is sure.
    taskSeconds * (tasks >= factors.length ? Math.max(...factors) : 1),
  );
  return (tasks * scenario.taskSeconds.value) / leastSeconds;
}
