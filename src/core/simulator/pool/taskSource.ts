import type { Step } from '../engine/step';

/** Counts the tasks of a run on their way: submitted by the parent, taken by a worker, handled when they come back. */
export class TaskSource {
  private readonly factors: readonly number[];
  private readonly stepsOf: (factor: number) => readonly Step[];
  private readonly stepsByKind: (readonly Step[])[] = [];
  /** Whether no task is like another. */
  private readonly isListed: boolean;
  private total: number;
  private submitted = 0;
  private taken = 0;
  private handled = 0;

  /**
   * @param factors - Task times over their mean, used in turn; at least one.
   * @param stepsOf - What a task does that takes so many times the mean.
   */
  constructor(tasks: number, factors: readonly number[], stepsOf: (factor: number) => readonly Step[]) {
    this.total = tasks;
    this.isListed = tasks <= factors.length;
    this.factors = factors;
    this.stepsOf = stepsOf;
  }

  get takenTasks(): number {
    return this.taken;
  }

  get unsubmittedTasks(): number {
    return this.total - this.submitted;
  }

  /** After how many tasks the task times repeat. */
  get period(): number {
    return this.factors.length;
  }

  /** @returns `false` when every task has been submitted. */
  submit(): boolean {
    if (this.submitted >= this.total) return false;
    this.submitted += 1;
    return true;
  }

  /** What the next task does; `undefined` when none is left. */
  take(): readonly Step[] | undefined {
    if (this.taken >= this.total) return undefined;
    const kind = this.taken % this.factors.length;
    this.taken += 1;
    const factor = this.factors[kind] ?? 1;
    if (this.isListed) return this.stepsOf(factor);
    // Tasks of equal length share one list: making steps anew for each would be half of the run's work.
    return (this.stepsByKind[kind] ??= this.stepsOf(factor));
  }

  /** Whether every result has been handled. */
  get isDone(): boolean {
    return this.handled >= this.total;
  }

  handle(): void {
    this.handled += 1;
  }

  /** Takes tasks out of the run that have not been submitted. */
  leaveOut(tasks: number): void {
    this.total -= tasks;
  }
}
