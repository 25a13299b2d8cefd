import type { Location } from './position';

/** One link of the chain site → target → callee → the line that holds the GIL. */
export interface Evidence extends Location {
  /** What happens there, in plain words: "calls `score`", "loops 10,000 times in Python". */
  readonly text: string;
}
