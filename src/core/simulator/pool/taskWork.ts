import type { Scenario } from '../../domain/scenario';
import type { Step } from '../engine/step';

/** What one average task does when it runs alone, in seconds. */
export interface TaskWork {
  readonly heldSeconds: number;
  readonly releasedSeconds: number;
  readonly waitingSeconds: number;
}

/** Splits the scenario's task time by its shares; what is neither held nor released is waiting. */
export function taskWork(scenario: Scenario): TaskWork {
  const seconds = scenario.taskSeconds.value;
  const heldSeconds = seconds * scenario.heldShare.value;
  const releasedSeconds = seconds * scenario.releasedShare.value;
  return { heldSeconds, releasedSeconds, waitingSeconds: Math.max(0, seconds - heldSeconds - releasedSeconds) };
}

/** The whole of a task, in seconds. */
export function wholeSeconds(work: TaskWork): number {
  return work.heldSeconds + work.releasedSeconds + work.waitingSeconds;
}

/**
 * The steps of one task: Python first, then what it calls without the GIL, then the wait.
 *
 * @param factor - How much longer than the average this task takes.
 */
export function* taskSteps(work: TaskWork, factor: number): Generator<Step, void> {
  if (work.heldSeconds > 0) yield { kind: 'held', seconds: work.heldSeconds * factor, activity: 'held', isDivisible: true };
  if (work.releasedSeconds > 0) yield { kind: 'released', seconds: work.releasedSeconds * factor, activity: 'released' };
  if (work.waitingSeconds > 0) yield { kind: 'sleep', seconds: work.waitingSeconds * factor, activity: 'waiting' };
}
