import type { Scenario } from '../../domain/scenario';
import type { Queue } from '../engine/queue';
import { held, put, released, sleep, take, type Step } from '../engine/step';
import { areTasksAlike } from '../sampling/taskTimes';
import type { StrategyRequest } from '../strategies/strategy';

/** What one average task does when it runs alone, in seconds. */
export interface TaskWork {
  readonly heldSeconds: number;
  readonly releasedSeconds: number;
  readonly waitingSeconds: number;
  /** Of what was Python, computing in compiled code without the GIL; 0 where nothing was compiled. */
  readonly nativeSeconds: number;
  /** How many times the parts follow each other, in equal parts; a whole number. */
  readonly rounds: number;
  /** How many real rounds each of these stands for, 1 or more: not all of very many are played. */
  readonly roundsInOne: number;
  /** Part of the held time in which the task has a lock to itself that all tasks share. */
  readonly contentionShare: number;
  /** Read from and written to memory that no cache holds. */
  readonly memoryBytes: number;
  /** Found by the system for the task, as the sequential program's tasks find it. */
  readonly freshMemoryBytes: number;
  /** Whether each task waits for as long as the others, however long it computes. */
  readonly areWaitsAlike: boolean;
  /** Threads that compute together while the GIL is released; a whole number, 1 or more. */
  readonly releasedThreads: number;
}

/** How many tasks compute at the same time when every worker has one. */
export function tasksSideBySide({ scenario, workers }: StrategyRequest): number {
  return Math.min(workers, scenario.tasks.value, scenario.cores.value);
}

/** How many rounds are played, of one task and of all workers' tasks together: by then the GIL is in constant demand. */
const mostRounds = { ofTask: 64, ofAll: 4096 } as const;

/** Splits the scenario's task time by its shares; what is neither held nor released is waiting. */
export function taskWork(scenario: Scenario): TaskWork {
  const seconds = scenario.taskSeconds.value;
  const heldSeconds = seconds * scenario.heldShare.value;
  const releasedSeconds = seconds * scenario.releasedShare.value;
  const releases = Math.max(1, scenario.gilReleases?.value ?? 1);
  const rounds = Math.max(1, Math.round(Math.min(mostRounds.ofTask, mostRounds.ofAll / scenario.workers.value, releases)));
  return {
    heldSeconds,
    releasedSeconds,
    waitingSeconds: Math.max(0, seconds - heldSeconds - releasedSeconds),
    nativeSeconds: 0,
    rounds,
    roundsInOne: Math.max(1, releases / rounds),
    contentionShare: scenario.contentionShare?.value ?? 0,
    memoryBytes: scenario.memoryBytes?.value ?? 0,
    freshMemoryBytes: scenario.freshMemoryBytes?.value ?? 0,
    areWaitsAlike: areTasksAlike(scenario),
    // Alone, more threads than processors compute no faster than as many.
    releasedThreads: Math.min(Math.round(scenario.releasedThreads?.value ?? 1), scenario.cores.value),
  };
}

/** The whole of a task, in seconds. */
export function wholeSeconds(work: TaskWork): number {
  return work.heldSeconds + work.releasedSeconds + work.waitingSeconds + work.nativeSeconds;
}

/** A task without what it waits for, in seconds. */
export function computingSeconds(work: TaskWork): number {
  return wholeSeconds(work) - work.waitingSeconds;
}

/** So many tasks one after the other, as one. */
export function timesOver(work: TaskWork, times: number): TaskWork {
  return {
    ...work,
    heldSeconds: work.heldSeconds * times,
    releasedSeconds: work.releasedSeconds * times,
    waitingSeconds: work.waitingSeconds * times,
    nativeSeconds: work.nativeSeconds * times,
    memoryBytes: work.memoryBytes * times,
    freshMemoryBytes: work.freshMemoryBytes * times,
  };
}

/**
 * The steps of one task: compiled code and Python first, then what it calls without the GIL, then the wait.
 *
 * @param factor - How much longer than the average this task takes.
 * @param lock - One token: the lock that the tasks share, in an interpreter that they share; left
 * out where each worker has its own copy of everything.
 */
export function taskSteps(work: TaskWork, factor: number, lock?: Queue): readonly Step[] {
  const isMixed = [work.heldSeconds, work.releasedSeconds, work.waitingSeconds, work.nativeSeconds].filter((seconds) => seconds > 0).length > 1;
  const isLocked = lock !== undefined && work.contentionShare > 0;
  // Parts of one kind that follow each other are one part.
  const rounds = isMixed || isLocked ? work.rounds : 1;
  const heldSeconds = (work.heldSeconds * factor) / rounds;
  const holding = isLocked ? lockedSteps(heldSeconds, work.contentionShare, lock) : [held(heldSeconds, 'held')];
  const round = withoutEmpty([
    released((work.nativeSeconds * factor) / rounds, 'native'),
    ...holding,
    released((work.releasedSeconds * factor) / rounds, 'released'),
    sleep((work.waitingSeconds * (work.areWaitsAlike ? 1 : factor)) / rounds),
  ]);
  return rounds === 1 ? round : Array.from({ length: rounds }, () => round).flat();
}

function lockedSteps(heldSeconds: number, share: number, lock: Queue): readonly Step[] {
  return [held(heldSeconds * (1 - share), 'held'), take(lock), held(heldSeconds * share, 'held'), put(lock)];
}

/** Leaves out what takes no time, so that nobody waits for a lock in order to do nothing. */
export function withoutEmpty(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step) => step.queue !== undefined || step.seconds > 0);
}
