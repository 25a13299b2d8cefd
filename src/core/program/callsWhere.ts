import type { CallExpression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { walkExpressions, type FactsNode } from '../python/traverse';
import type { Evaluator } from './evaluator';
import type { CallInFrame } from './meaning';
import { oncePerFile } from './oncePerFile';

/**
 * Tells of which calls something holds by where they stand; a file is gone through once for all of its calls.
 *
 * @param holds - Given a call, what stands around it from the outermost on, and the function that it is in.
 */
export function callsWhere(holds: (call: CallExpression, around: readonly FactsNode[], scope: FunctionFacts) => boolean): (evaluator: Evaluator, call: CallInFrame) => boolean {
  const callsIn = oncePerFile((facts): ReadonlySet<CallExpression> => {
    const found = new Set<CallExpression>();
    for (const scope of facts.functions) {
      walkExpressions(facts, scope, (expression, around) => {
        if (expression.kind === 'call' && holds(expression, around, scope)) found.add(expression);
      });
    }
    return found;
  });
  return ({ program }, { call, frame }) => {
    const facts = program.file(frame.path);
    return facts !== undefined && callsIn(facts).has(call);
  };
}
