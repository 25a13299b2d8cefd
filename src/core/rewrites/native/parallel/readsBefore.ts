import type { Step, Value } from '../tree/tree';
import { targetsOfStep, valuesIn, valuesOfStep } from '../tree/walk';

/** Whether a name is used before it is given a value, is surely given one first, or neither. */
export type FirstUse = 'reads' | 'assigns' | 'neither';

/** How statements use a name first. */
export function firstUse(steps: readonly Step[], name: string): FirstUse {
  for (const step of steps) {
    const use = firstUseIn(step, name);
    if (use !== 'neither') return use;
    if (step.kind === 'break' || step.kind === 'continue' || step.kind === 'return' || step.kind === 'give-up') return 'neither';
  }
  return 'neither';
}

function firstUseIn(step: Step, name: string): FirstUse {
  if (mentionedBy(step, name)) return 'reads';
  switch (step.kind) {
    case 'assign':
    case 'unpack':
      return targetsOfStep(step).includes(name) ? 'assigns' : 'neither';
    case 'for':
      // The body may never run: what it gives is not for sure.
      return (!targetsOfStep(step).includes(name) && firstUse(step.body, name) === 'reads') || firstUse(step.orElse, name) === 'reads' ? 'reads' : 'neither';
    case 'while':
      return firstUse(step.body, name) === 'reads' || firstUse(step.orElse, name) === 'reads' ? 'reads' : 'neither';
    case 'if': {
      const uses = step.branches.map(({ body }) => firstUse(body, name));
      if (uses.includes('reads')) return 'reads';
      return uses.every((use) => use === 'assigns') && step.branches.some(({ condition }) => condition === undefined) ? 'assigns' : 'neither';
    }
    default:
      return 'neither';
  }
}

/** Whether what a statement itself works out mentions a name. */
export function mentionedBy(step: Step, name: string): boolean {
  return (step.kind === 'append' && step.list === name) || valuesOfStep(step).some((value) => mentions(value, name));
}

/** Whether a value mentions a name. */
export function mentions(value: Value, name: string): boolean {
  for (const part of valuesIn(value)) if (part.kind === 'variable' && part.name === name) return true;
  return false;
}
