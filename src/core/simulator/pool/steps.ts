import type { Activity } from '../../domain/prediction';
import type { Queue } from '../engine/queue';
import type { Behaviour, Step } from '../engine/step';

/** Python code: another thread can have the GIL in the middle of it. */
export function held(seconds: number, activity: Activity): Step {
  return { kind: 'held', seconds, activity, isDivisible: true };
}

/** One C call that keeps the GIL until it returns, such as `pickle.dumps`. */
export function heldInOnePiece(seconds: number, activity: Activity): Step {
  return { kind: 'held', seconds, activity, isDivisible: false };
}

/** Lets a lane do what the generator says. */
export function behaviourOf(steps: Generator<Step, void>): Behaviour {
  return () => steps.next().value ?? undefined;
}

/** Computing or copying without the GIL. */
export function released(seconds: number, activity: Activity): Step {
  return { kind: 'released', seconds, activity };
}

/** Takes an item, as soon as there is one. */
export function take(queue: Queue): Step {
  return { kind: 'take', queue };
}
