import type { Position, Range } from '../../domain/position';
import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import { walkExpressions, type FactsNode } from '../../python/traverse';

/** The nodes about an expression in its function, outermost first; empty when it is not there. */
export function nodesAround(facts: FileFacts, functionId: number, expression: Expression): readonly FactsNode[] {
  const scope = facts.functions[functionId];
  let found: readonly FactsNode[] = [];
  if (scope) {
    walkExpressions(facts, scope, (visited, around) => {
      if (visited === expression) found = [...around];
    });
  }
  return found;
}

/** Whether a place lies within a stretch of the text. */
export function holds(range: Range, { line, column }: Position): boolean {
  const { start, end } = range;
  return (line > start.line || (line === start.line && column >= start.column)) && (line < end.line || (line === end.line && column < end.column));
}
