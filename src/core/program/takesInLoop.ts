import type { CallExpression } from '../python/facts/expression';
import type { FactsNode } from '../python/traverse';
import { callsWhere } from './callsWhere';

/**
 * Whether a call takes what comes, as of a queue, whatever it is called: `while True: message = self.from_parent.get()`.
 * A loop without an end that waits nowhere else has to wait there.
 */
export const takesInLoop = callsWhere((call, around) => {
  const innermost = around.filter(({ kind }) => kind === 'for' || kind === 'while' || kind === 'comprehension').at(-1);
  return isTaking(call) && innermost !== undefined && isEndless(innermost) && isAtItsTop(innermost, call);
});

function isTaking({ callee, arguments: given }: CallExpression): boolean {
  return given.length === 0 && callee.kind === 'attribute' && callee.name === 'get';
}

function isEndless(node: FactsNode): boolean {
  return node.kind === 'while' && node.condition.kind === 'literal' && node.condition.value !== 0;
}

/** Whether a loop begins with it: `message = inbox.get()`. */
function isAtItsTop(loop: FactsNode, call: CallExpression): boolean {
  const [first] = loop.kind === 'while' ? loop.body : [];
  return (first?.kind === 'assign' || first?.kind === 'expression') && first.value === call;
}
