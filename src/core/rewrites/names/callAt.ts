import type { Range } from '../../domain/position';
import type { FileFacts } from '../../python/facts';
import type { CallExpression } from '../../python/facts/expression';
import { walkExpressions, type FactsNode } from '../../python/traverse';

/** A call with the function in which it stands, and what stands around it there, outermost first. */
export interface PlacedCall {
  readonly call: CallExpression;
  readonly functionId: number;
  readonly around: readonly FactsNode[];
}

/** The call that has a place of the text to itself. */
export function callAt(facts: FileFacts, { start, end }: Range): PlacedCall | undefined {
  let found: PlacedCall | undefined;
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      const { range } = expression;
      const isIt = range.start.line === start.line && range.start.column === start.column && range.end.line === end.line && range.end.column === end.column;
      if (expression.kind === 'call' && isIt) found ??= { call: expression, functionId: scope.id, around: [...around] };
    });
  }
  return found;
}
