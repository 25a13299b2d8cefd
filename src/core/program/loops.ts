import type { ComprehensionExpression } from '../python/facts/expression';
import type { ForStatement, WhileStatement } from '../python/facts/statement';
import type { FactsNode } from '../python/traverse';

/** Whether what stands in the node may run several times. */
export function isLoop(node: FactsNode): node is ForStatement | WhileStatement | ComprehensionExpression {
  return node.kind === 'for' || node.kind === 'while' || node.kind === 'comprehension';
}
