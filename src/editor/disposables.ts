/** What the editor takes wherever it wants a `Disposable`, without being of its class. */
export interface DisposableLike {
  dispose(): void;
}

/** Things to be disposed of together. */
export interface Disposables extends DisposableLike {
  /** Takes charge of `thing`. One that arrives when all is over is disposed of at once. */
  add<T extends DisposableLike>(thing: T): T;
}

/** An empty list. Disposing goes backwards, and on when one of them throws. */
export function createDisposables(): Disposables {
  const things: DisposableLike[] = [];
  let isOver = false;
  return {
    add(thing) {
      if (isOver) thing.dispose();
      else things.push(thing);
      return thing;
    },
    dispose() {
      isOver = true;
      const failures: unknown[] = [];
      for (let thing = things.pop(); thing !== undefined; thing = things.pop()) {
        try {
          thing.dispose();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'Some things could not be disposed of.');
    },
  };
}
