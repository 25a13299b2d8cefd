import type { DisposableLike } from '../disposables';

/** Work that is done a little later, one piece for each key. */
export interface Delays extends DisposableLike {
  /** Does `work` when nothing has been scheduled under `key` for as long as the delay: after a pause. */
  afterPause(key: string, work: () => void): void;
  /** Does `work` when the delay is over, however much is scheduled under `key` meanwhile: at most so often. */
  soon(key: string, work: () => void): void;
  cancel(key: string): void;
}

/** Nothing is scheduled. */
export function createDelays(delayMilliseconds: number): Delays {
  const timers = new Map<string, NodeJS.Timeout>();

  function start(key: string, work: () => void): void {
    timers.set(key, setTimeout(() => {
      timers.delete(key);
      work();
    }, delayMilliseconds));
  }

  function cancel(key: string): void {
    clearTimeout(timers.get(key));
    timers.delete(key);
  }

  return {
    afterPause(key, work) {
      cancel(key);
      start(key, work);
    },
    soon(key, work) {
      if (!timers.has(key)) start(key, work);
    },
    cancel,
    dispose() {
      for (const key of [...timers.keys()]) cancel(key);
    },
  };
}
