/**
 * Lets at most `atOnce` of the jobs that it is given run at the same time; the others wait their turn.
 *
 * @returns Runs a job when there is room, and gives its result.
 */
export function createLimit(atOnce: number): <T>(job: () => Promise<T>) => Promise<T> {
  let free = atOnce;
  const waiting: (() => void)[] = [];

  async function enter(): Promise<void> {
    if (free > 0) free--;
    else await new Promise<void>((resume) => waiting.push(resume));
  }

  function leave(): void {
    // Whoever waits takes the place over, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else free++;
  }

  return async (job) => {
    await enter();
    try {
      return await job();
    } finally {
      leave();
    }
  };
}
