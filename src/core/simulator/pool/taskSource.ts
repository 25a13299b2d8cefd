/** Counts the tasks of a run on their way: submitted by the parent, taken by a worker, handled when they come back. */
export class TaskSource {
  private readonly factors: readonly number[];
  private total: number;
  private submitted = 0;
  private taken = 0;
  private handled = 0;

  /** @param factors - Task times over their mean, used in turn; at least one. */
  constructor(tasks: number, factors: readonly number[]) {
    this.total = tasks;
    this.factors = factors;
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

  /** How much longer than the average the next task takes; `undefined` when none is left. */
  take(): number | undefined {
    if (this.taken >= this.total) return undefined;
    const factor = this.factors[this.taken % this.factors.length] ?? 1;
    this.taken += 1;
    return factor;
  }

  /** @returns `false` when every result has been handled. */
  handle(): boolean {
    if (this.handled >= this.total) return false;
    this.handled += 1;
    return true;
  }

  /** Takes tasks out of the run that have not been submitted. */
  leaveOut(tasks: number): void {
    this.total -= tasks;
  }
}
