import type { CallExpression } from '../../python/facts/expression';
import { isLoop, type Loop } from '../../python/loop';
import type { FactsNode } from '../../python/traverse';

/**
 * The innermost loop that makes a call again and again.
 *
 * @param around - What stands around the call, outermost first.
 */
export function repeatedIn(call: CallExpression, around: readonly FactsNode[]): Loop | undefined {
  for (let depth = around.length - 1; depth >= 0; depth--) {
    const node = around[depth];
    const inner: FactsNode = around[depth + 1] ?? call;
    if (node && isLoop(node) && repeats(node, inner)) return node;
  }
  return undefined;
}

/** What a loop runs over, and what follows it, is evaluated once. */
function repeats(loop: Loop, inner: FactsNode): boolean {
  if (loop.kind !== 'comprehension') return loop.body.some((statement) => statement === inner);
  return loop.clauses[0]?.iterable !== inner;
}
