import type { Expression } from './facts/expression';
import type { Statement } from './facts/statement';
import { blocksIn, partsIn, valuesOf } from './traverse';

const returned = new WeakMap<readonly Statement[], readonly Expression[]>();

/** The expressions that a function returns; looked for once, since everything that a call gives is asked through them. */
export function returnedValues(statements: readonly Statement[]): readonly Expression[] {
  const known = returned.get(statements);
  if (known) return known;
  const values = statements.flatMap((statement) =>
    statement.kind === 'return' ? (statement.value ? [statement.value] : []) : blocksIn(statement).flatMap(returnedValues));
  returned.set(statements, values);
  return values;
}

/** The expressions that a generator yields one at a time, in the order of the text. */
export function yieldedValues(statements: readonly Statement[]): readonly Expression[] {
  return statements.flatMap((statement) => [...valuesOf(statement).flatMap(yieldedIn), ...blocksIn(statement).flatMap(yieldedValues)]);
}

function yieldedIn(expression: Expression): readonly Expression[] {
  if (expression.kind === 'yield') return expression.value && !expression.isFrom ? [expression.value] : [];
  return partsIn(expression).flatMap(yieldedIn);
}
