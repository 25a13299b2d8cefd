import type { Finding } from './finding';
import type { InterpreterChoice } from './interpreter';
import type { Site } from './site';

/** A line and how much of its task's GIL-held time is spent on it, 0 to 1. */
export interface HeatLine {
  readonly line: number;
  readonly share: number;
}

/** Everything there is to tell about one file. */
export interface FileReport {
  readonly path: string;
  readonly findings: readonly Finding[];
  /** Every spawn site, flagged or not, in the order of the text. */
  readonly sites: readonly Site[];
  /** The lines of this file that hold the GIL for one of its sites, hottest first. */
  readonly heat: readonly HeatLine[];
  /** Why the file was not analysed, in a sentence; then the lists are empty. */
  readonly skipped: string | undefined;
  /** The CPython that it was judged for, and who said so; absent when it was skipped. */
  readonly judgedFor?: InterpreterChoice;
}
