import type { Scenario } from '../../domain/scenario';
import type { Step } from '../engine/step';

/** What one average task does when it runs alone, in seconds. */
export interface TaskWork {
  readonly heldSeconds: number;
  readonly releasedSeconds: number;
  readonly waitingSeconds: number;
  /** How many times the three follow each other, in equal parts; a whole number. */
  readonly rounds: number;
}

/** How many rounds are played, of one task and of all workers' tasks together: by then the GIL is in constant demand. */
const mostRounds = { ofTask: 64, ofAll: 4096 } as const;

/** Splits the scenario's task time by its shares; what is neither held nor released is waiting. */
export function taskWork(scenario: Scenario): TaskWork {
  const seconds = scenario.taskSeconds.value;
  const heldSeconds = seconds * scenario.heldShare.value;
  const releasedSeconds = seconds * scenario.releasedShare.value;
  return {
    heldSeconds,
    releasedSeconds,
    waitingSeconds: Math.max(0, seconds - heldSeconds - releasedSeconds),
    rounds: Math.max(1, Math.round(Math.min(mostRounds.ofTask, mostRounds.ofAll / scenario.workers.value, scenario.gilReleases?.value ?? 1))),
  };
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
export function taskSteps(work: TaskWork, factor: number): readonly Step[] {
  const isMixed = [work.heldSeconds, work.releasedSeconds, work.waitingSeconds].filter((seconds) => seconds > 0).length > 1;
  // Parts of one kind that follow each other are one part.
  const rounds = isMixed ? work.rounds : 1;
  const round = withoutEmpty([
    { kind: 'held', seconds: (work.heldSeconds * factor) / rounds, activity: 'held', isDivisible: true },
    { kind: 'released', seconds: (work.releasedSeconds * factor) / rounds, activity: 'released' },
    { kind: 'sleep', seconds: (work.waitingSeconds * factor) / rounds, activity: 'waiting' },
  ]);
  return rounds === 1 ? round : Array.from({ length: rounds }, () => round).flat();
}

/** Leaves out what takes no time, so that nobody waits for a lock in order to do nothing. */
export function withoutEmpty(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step) => step.kind === 'take' || step.seconds > 0);
}
