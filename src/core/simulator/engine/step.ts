import type { Activity } from '../../domain/prediction';
import { placeOf } from './activities';
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
 *
 * All are laid out alike, and made by the functions below: steps are read at every event, which is
 * several times as fast while they have one shape.
 */
export type Step = HeldStep | FreeStep | QueueStep;

/** A step with the GIL. */
export interface HeldStep {
  readonly kind: 'held';
  readonly seconds: number;
  readonly activity: Activity;
  /** Of the activity in a `Totals`. */
  readonly place: number;
  readonly isDivisible: boolean;
  readonly parts: readonly StepPart[] | undefined;
  readonly queue: undefined;
}

/** A step that takes time, without the GIL. */
export interface FreeStep {
  readonly kind: 'released' | 'sleep';
  readonly seconds: number;
  readonly activity: Activity;
  readonly place: number;
  readonly isDivisible: false;
  readonly parts: undefined;
  readonly queue: undefined;
}

/** A step that passes an item on, or waits for one. */
export interface QueueStep {
  readonly kind: 'take' | 'put';
  readonly seconds: 0;
  readonly activity: undefined;
  readonly place: typeof nowhere;
  readonly isDivisible: false;
  readonly parts: undefined;
  readonly queue: Queue;
}

/** The place of what counts as no activity. */
export const nowhere = -1;

/** A part of a step that is several things in one go, which spares the run an event for each. */
export interface StepPart {
  readonly activity: Activity;
  /** Of the activity in a `Totals`. */
  readonly place: number;
  /** Of the whole step, more than 0 and at most 1. */
  readonly share: number;
}

/**
 * What a lane does: some steps, and when they are over, it is asked again; `undefined` ends the
 * lane. Empty lists are passed over.
 */
export type Behaviour = () => readonly Step[] | undefined;

/** Python code: another thread can have the GIL in the middle of it. */
export function held(seconds: number, activity: Activity): HeldStep {
  return { kind: 'held', seconds, activity, place: placeOf[activity], isDivisible: true, parts: undefined, queue: undefined };
}

/** One C call that keeps the GIL until it returns, such as `pickle.dumps`. */
export function heldInOnePiece(seconds: number, activity: Activity): HeldStep {
  return { kind: 'held', seconds, activity, place: placeOf[activity], isDivisible: false, parts: undefined, queue: undefined };
}

/** Two steps that hold the GIL, one after the other, as one. */
export function joined(one: HeldStep, other: HeldStep): HeldStep {
  const seconds = one.seconds + other.seconds;
  const { activity, place } = other;
  return { kind: 'held', seconds, activity, place, isDivisible: true, parts: [...partsOf(one, seconds), ...partsOf(other, seconds)], queue: undefined };
}

function partsOf({ activity, place, parts, seconds }: HeldStep, wholeSeconds: number): readonly StepPart[] {
  if (!parts) return [{ activity, place, share: seconds / wholeSeconds }];
  return parts.map((part) => ({ activity: part.activity, place: part.place, share: (part.share * seconds) / wholeSeconds }));
}

/** Computing or copying without the GIL. */
export function released(seconds: number, activity: Activity): FreeStep {
  return { kind: 'released', seconds, activity, place: placeOf[activity], isDivisible: false, parts: undefined, queue: undefined };
}

/** Waiting for the world outside. */
export function sleep(seconds: number): FreeStep {
  return { kind: 'sleep', seconds, activity: 'waiting', place: placeOf.waiting, isDivisible: false, parts: undefined, queue: undefined };
}

/** Waiting for others who do not come to what they are asked for, on no processor. */
export function pause(seconds: number): FreeStep {
  return { kind: 'sleep', seconds, activity: 'dispatch', place: placeOf.dispatch, isDivisible: false, parts: undefined, queue: undefined };
}

/** Takes an item, as soon as there is one. */
export function take(queue: Queue): QueueStep {
  return { kind: 'take', seconds: 0, activity: undefined, place: nowhere, isDivisible: false, parts: undefined, queue };
}

/** Puts an item there for somebody to take. */
export function put(queue: Queue): QueueStep {
  return { kind: 'put', seconds: 0, activity: undefined, place: nowhere, isDivisible: false, parts: undefined, queue };
}
