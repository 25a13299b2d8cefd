import type { CallExpression, Expression } from '../python/facts/expression';
import { walkExpressions, type FactsNode } from '../python/traverse';
import type { Evaluator } from './evaluator';
import type { CallInFrame } from './meaning';
import { oncePerFile } from './oncePerFile';

/**
 * Whether a call takes what comes, as of a queue, whatever it is called: `while True: message = self.from_parent.get()`.
 * A loop without an end that waits nowhere else has to wait there.
 */
export function takesInLoop({ program }: Evaluator, { call, frame }: CallInFrame): boolean {
  const facts = program.file(frame.path);
  return facts !== undefined && takersOf(facts).has(call);
}

const takersOf = oncePerFile((facts): ReadonlySet<CallExpression> => {
  const found = new Set<CallExpression>();
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      const [innermost] = around.filter(({ kind }) => kind === 'for' || kind === 'while' || kind === 'comprehension').slice(-1);
      if (isTaking(expression) && innermost && isEndless(innermost) && isAtItsTop(innermost, expression)) found.add(expression);
    });
  }
  return found;
});

function isTaking(expression: Expression): expression is CallExpression {
  return expression.kind === 'call' && expression.arguments.length === 0 && expression.callee.kind === 'attribute' && expression.callee.name === 'get';
}

function isEndless(node: FactsNode): boolean {
  return node.kind === 'while' && node.condition.kind === 'literal' && node.condition.value !== 0;
}

/** Whether a loop begins with it: `message = inbox.get()`. */
function isAtItsTop(loop: FactsNode, call: CallExpression): boolean {
  const [first] = loop.kind === 'while' ? loop.body : [];
  return (first?.kind === 'assign' || first?.kind === 'expression') && first.value === call;
}
