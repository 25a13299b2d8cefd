import type { Activity } from '../../domain/prediction';
import type { Queue } from './queue';

/**
 * The next thing that a lane does.
 *
 * - `held`: computes with the GIL of its interpreter. An indivisible step is one long C call, which
 *   cannot be asked to let go of the GIL before it is over.
 * - `released`: computes without the GIL.
 * - `sleep`: waits for something outside, on no processor and without the GIL.
 * - `take`: takes an item from a queue; while it is empty, waits without the GIL.
 * - `put`: puts an item into a queue, which takes no time.
 */
export type Step =
  | { readonly kind: 'held'; readonly seconds: number; readonly activity: Activity; readonly isDivisible: boolean; readonly parts?: readonly StepPart[] }
  | { readonly kind: 'released'; readonly seconds: number; readonly activity: Activity }
  | { readonly kind: 'sleep'; readonly seconds: number; readonly activity: Activity }
  | { readonly kind: 'take'; readonly queue: Queue }
  | { readonly kind: 'put'; readonly queue: Queue };

/** A part of a step that is several things in one go, which spares the run an event for each. */
export interface StepPart {
  readonly activity: Activity;
  /** Of the whole step, more than 0 and at most 1. */
  readonly share: number;
}

/** What a lane does, one step after the other; `undefined` ends the lane. Asked when the step before is over. */
export type Behaviour = () => Step | undefined;
