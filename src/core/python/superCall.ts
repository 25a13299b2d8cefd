import type { Expression } from './facts/expression';

/** Whether an expression is a written `super()`, or `super(Class, self)`. */
export function isSuperCall(expression: Expression): boolean {
  return expression.kind === 'call' && expression.callee.kind === 'name' && expression.callee.name === 'super';
}
