import type { Expression } from '../../python/facts/expression';

/** A name or a chain of attributes as written: "self.future"; `undefined` for anything else, such as an element. */
export function plainName(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind !== 'attribute') return undefined;
  const object = plainName(expression.object);
  return object === undefined ? undefined : `${object}.${expression.name}`;
}
