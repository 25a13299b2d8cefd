/** Runs work one after another, in the order in which it was handed in. */
export type Sequence = <T>(work: () => T | Promise<T>) => Promise<T>;

/**
 * A queue for work that shares state: the next piece starts when the one before it has ended,
 * however it ended.
 */
export function createSequence(): Sequence {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
