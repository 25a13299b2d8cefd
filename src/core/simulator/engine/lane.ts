import type { Gil } from './gil';
import type { Behaviour, Step } from './step';

/** One thread of the simulated program, and where it stands. Mutable: it lives as long as its run. */
export interface Lane {
  /** Where it is drawn. */
  readonly row: number;
  /** The lock of its interpreter; `undefined` on a free-threaded build and in native code. */
  readonly gil: Gil | undefined;
  readonly behaviour: Behaviour;
  step: Step | undefined;
  /** When the present stretch began. */
  sinceSeconds: number;
  /** Processor time that the present step still needs, as of its last start. */
  remainingSeconds: number;
  /** On a processor, as opposed to waiting for the GIL, an item or the world. */
  isComputing: boolean;
  /** The reading of the processors' clock at which the present burst ends. */
  burstEnd: number;
  /** Raised whenever a scheduled end of a burst is void. */
  stamp: number;
  /** When the present wait for the GIL began, or began anew. */
  windowStartSeconds: number;
}

/** A lane that has not yet begun. */
export function createLane(row: number, gil: Gil | undefined, behaviour: Behaviour): Lane {
  return { row, gil, behaviour, step: undefined, sinceSeconds: 0, remainingSeconds: 0, isComputing: false, burstEnd: 0, stamp: 0, windowStartSeconds: 0 };
}
