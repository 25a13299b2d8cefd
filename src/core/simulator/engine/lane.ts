import type { Gil } from './gil';
import type { Behaviour, Step } from './step';

/** What a lane is busy with between two events. A blocked lane waits for an item, or has ended. */
export type LaneState = 'computing' | 'gil-wait' | 'sleeping' | 'blocked';

/** One thread of the simulated program, and where it stands. Mutable: it lives as long as its run. */
export interface Lane {
  /** Where it is drawn. */
  readonly row: number;
  /** The lock of its interpreter; `undefined` on a free-threaded build and in native code. */
  readonly gil: Gil<Lane> | undefined;
  readonly behaviour: Behaviour;
  /** Carries on with the next step. */
  readonly wake: () => void;
  step: Step | undefined;
  state: LaneState;
  /** When the present stretch began. */
  sinceSeconds: number;
  /** Processor time that the present step still needs, as of its last start. */
  remainingSeconds: number;
  /** The reading of the processors' clock at which the present burst ends. */
  burstEnd: number;
  /** Raised whenever a scheduled end of a burst is void. */
  stamp: number;
  /** When the present wait for the GIL began, or began anew. */
  windowStartSeconds: number;
}

/** What makes one lane differ from another. */
export type LanePlan = Pick<Lane, 'row' | 'gil' | 'behaviour' | 'wake'>;

/** A lane that has not yet begun. */
export function createLane(plan: LanePlan): Lane {
  return { ...plan, step: undefined, state: 'blocked', sinceSeconds: 0, remainingSeconds: 0, burstEnd: 0, stamp: 0, windowStartSeconds: 0 };
}
