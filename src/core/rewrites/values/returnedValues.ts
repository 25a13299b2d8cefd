import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { blocksIn } from '../../python/traverse';

/** The expressions that a function returns. */
export function returnedValues(statements: readonly Statement[]): readonly Expression[] {
  return statements.flatMap((statement) =>
    statement.kind === 'return' ? (statement.value ? [statement.value] : []) : blocksIn(statement).flatMap(returnedValues));
}
