import type { Expression } from '../../python/facts/expression';
import { partsIn } from '../../python/traverse';
import { plainName } from './plainName';

/** The names and chains of attributes that an expression reads: "self.state", "rows". */
export function namesIn(expression: Expression): readonly string[] {
  const name = plainName(expression);
  return name === undefined ? partsIn(expression).flatMap(namesIn) : [name];
}

/** The names and chains that a target binds or changes: of `table[key]` the table. */
export function boundNames(target: Expression): readonly string[] {
  if (target.kind === 'collection' || target.kind === 'other') return partsIn(target).flatMap(boundNames);
  if (target.kind === 'subscript') return boundNames(target.object);
  const name = plainName(target);
  return name === undefined ? [] : [name];
}

/** What a chain begins with: "self" of "self.state". */
export function rootOf(name: string): string {
  return name.split('.')[0] ?? name;
}
