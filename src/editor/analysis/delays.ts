import type { DisposableLike } from '../disposables';


/** Work that waits for a pause, one piece for each key. */
export interface Delays extends DisposableLike {
  /** Does `work` when nothing is scheduled under `key` for as long as the pause. */
  schedule(key: string, work: () => void): void;
  cancel(key: string): void;
}

/** Nothing is scheduled. */
export function createDelays(pauseMilliseconds: number): Delays {
  const timers = new Map<string, NodeJS.Timeout>();
  function cancel(key: string): void {
    clearTimeout(timers.get(key));
    timers.delete(key);
  }
  return {
    schedule(key, work) {
      cancel(key);
      timers.set(key, setTimeout(() => {
        timers.delete(key);
        work();
      }, pauseMilliseconds));
    },
    cancel,
    dispose() {
      for (const key of [...timers.keys()]) cancel(key);
    },
  };
}
