import type { Expression } from './facts/expression';
import { partsIn } from './traverse';

/** The names that an expression says, in order; one that it says twice stands twice. */
export function namesIn(expression: Expression): readonly string[] {
  return expression.kind === 'name' ? [expression.name] : partsIn(expression).flatMap(namesIn);
}

/** The names that a target gives values: `index`, `name` and `rest` of `index, (name, *rest)`, nothing of `table[key]`. */
export function namesGiven(target: Expression): readonly string[] {
  if (target.kind === 'name') return [target.name];
  if (target.kind === 'collection') return target.elements.flatMap(namesGiven);
  return target.kind === 'other' ? target.parts.flatMap(namesGiven) : [];
}
