import type { AttributeExpression, CallExpression, Expression } from '../python/facts/expression';

/** A call of a method. */
type MethodCall = CallExpression & { readonly callee: AttributeExpression };

/** Whether an expression initialises an object as its base class does: `super().__init__(…)`, `Base.__init__(self, …)`. */
export function isInitCall(expression: Expression): expression is MethodCall {
  return expression.kind === 'call' && expression.callee.kind === 'attribute' && expression.callee.name === '__init__';
}
