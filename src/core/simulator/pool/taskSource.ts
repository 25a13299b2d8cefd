/** Hands out the tasks of a run, one after the other. */
export class TaskSource {
  private readonly factors: readonly number[];
  private remaining: number;
  private handedOut = 0;

  /** @param factors - Task times over their mean, used in turn; at least one. */
  constructor(tasks: number, factors: readonly number[]) {
    this.remaining = tasks;
    this.factors = factors;
  }

  /** How much longer than the average the next task takes; `undefined` when none is left. */
  next(): number | undefined {
    if (this.remaining <= 0) return undefined;
    this.remaining -= 1;
    this.handedOut += 1;
    return this.factors[this.handedOut % this.factors.length] ?? 1;
  }
}
