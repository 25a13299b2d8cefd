import type { Expression } from './facts/expression';

/** Whether an expression is a written `None`. */
export function isNoneLiteral(expression: Expression | undefined): boolean {
  return expression?.kind === 'literal' && expression.type === 'none';
}
