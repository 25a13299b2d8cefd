import { printable } from './printable';
import type { TextStream } from './terminal';

/** What is said on standard error: sentences, and progress while a person watches. */
export interface Messages {
  /** One line; control characters in it are escaped. */
  say(sentence: string): void;
  /** Shown on a terminal only, on one line that the next message replaces. */
  progress(done: number, total: number): void;
  /** The same line, in words. */
  status(sentence: string): void;
  /** Takes the progress line away. */
  endProgress(): void;
}

/** Puts messages on a stream, which stays free of progress unless it is a terminal. */
export function createMessages(stderr: TextStream): Messages {
  let shownPercent = -1;
  let isShown = false;

  function endProgress(): void {
    if (isShown) stderr.write('\r\u001B[K');
    isShown = false;
    shownPercent = -1;
  }

  function status(sentence: string): void {
    if (stderr.isTTY !== true) return;
    isShown = true;
    stderr.write(`\r\u001B[K${sentence}`);
  }

  return {
    say(sentence) {
      endProgress();
      stderr.write(`${printable(sentence)}\n`);
    },
    progress(done, total) {
      // One write per percent: a terminal is slower than the analysis of a small file.
      const percent = Math.floor((100 * done) / total);
      if (percent === shownPercent) return;
      shownPercent = percent;
      status(`Analysing: ${done} of ${total} files`);
    },
    status,
    endProgress,
  };
}
