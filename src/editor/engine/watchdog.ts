import type { DisposableLike } from '../disposables';

/** Notices when a thread is so deep in one piece of work that it hears nothing any more. */
export interface Watchdog extends DisposableLike {
  /** From now on the thread is expected to answer. */
  watch(): void;
  /** It has said something. */
  hear(): void;
  rest(): void;
}

/** What a watchdog does. */
export interface WatchdogParts {
  /** Asks the thread for a sign of life. */
  readonly ping: () => void;
  /** It gave none; called once, and then the watchdog rests. */
  readonly onSilence: () => void;
}

/** No file takes this long on any machine; what does will not end. */
const patienceMilliseconds = 30_000;

/** Pings often enough that an answer always comes in time from a thread that is merely busy with many files. */
const pingsPerPatience = 3;

/** A watchdog at rest. */
export function createWatchdog({ ping, onSilence }: WatchdogParts): Watchdog {
  let timer: NodeJS.Timeout | undefined;
  let unanswered = 0;

  function rest(): void {
    clearInterval(timer);
    timer = undefined;
  }

  function look(): void {
    if (unanswered >= pingsPerPatience) {
      rest();
      onSilence();
      return;
    }
    unanswered += 1;
    ping();
  }

  return {
    watch() {
      if (timer !== undefined) return;
      unanswered = 0;
      timer = setInterval(look, patienceMilliseconds / pingsPerPatience);
    },
    hear() { unanswered = 0; },
    rest,
    dispose: rest,
  };
}
