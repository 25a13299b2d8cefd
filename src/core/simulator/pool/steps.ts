import { joined, type Behaviour, type Step } from '../engine/step';

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
    const isMergeable = (one: Step): boolean => owner === 'has its own GIL' || one.isDivisible;
    if (last?.kind === 'held' && step.kind === 'held' && isMergeable(last) && isMergeable(step)) merged[merged.length - 1] = joined(last, step);
    else merged.push(step);
  }
  return merged;
}

/** Lets a lane do what the generator says: as many steps in one list as there is nothing to decide between. */
export function behaviourOf(steps: Generator<readonly Step[], void>): Behaviour {
  return () => steps.next().value ?? undefined;
}
