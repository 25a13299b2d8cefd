import type { Activity } from '../../domain/prediction';
import type { Queue } from '../engine/queue';
import type { Behaviour, Step, StepPart } from '../engine/step';

/** Python code: another thread can have the GIL in the middle of it. */
export function held(seconds: number, activity: Activity): Step {
  return { kind: 'held', seconds, activity, isDivisible: true };
}

/** One C call that keeps the GIL until it returns, such as `pickle.dumps`. */
export function heldInOnePiece(seconds: number, activity: Activity): Step {
  return { kind: 'held', seconds, activity, isDivisible: false };
}

/**
 * The same steps with those in one that hold the GIL one after the other.
 *
 * Nobody can tell the difference, since Python can be asked for the GIL anywhere in them; and the
 * run has fewer events. One long C call stays by itself, unless the lane has its GIL to itself.
 */
export function inOneGo(steps: readonly Step[], owner: 'shares its GIL' | 'has its own GIL'): readonly Step[] {
  const merged: Step[] = [];
  for (const step of steps) {
    const last = merged.at(-1);
    const isMergeable = (one: Step | undefined): one is Extract<Step, { readonly kind: 'held' }> => one?.kind === 'held' && (owner === 'has its own GIL' || one.isDivisible);
    if (isMergeable(last) && isMergeable(step)) merged[merged.length - 1] = join(last, step);
    else merged.push(step);
  }
  return merged;
}

function join(one: Extract<Step, { readonly kind: 'held' }>, other: Extract<Step, { readonly kind: 'held' }>): Step {
  const seconds = one.seconds + other.seconds;
  const partsOf = (step: typeof one): readonly StepPart[] => (step.parts ?? [{ activity: step.activity, share: 1 }]).map(({ activity, share }) => ({ activity, share: (share * step.seconds) / seconds }));
  return { kind: 'held', seconds, activity: other.activity, isDivisible: true, parts: [...partsOf(one), ...partsOf(other)] };
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
