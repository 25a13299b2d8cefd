import type { Expression } from './facts/expression';
import type { Statement } from './facts/statement';
import { blocksIn } from './traverse';

/** The expressions that a function returns. */
export function returnedValues(statements: readonly Statement[]): readonly Expression[] {
  return statements.flatMap((statement) =>
    statement.kind === 'return' ? (statement.value ? [statement.value] : []) : blocksIn(statement).flatMap(returnedValues));
}
