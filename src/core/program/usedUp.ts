import type { CallExpression, Expression } from '../python/facts/expression';
import type { Statement } from '../python/facts/statement';
import { partsIn, type FactsNode } from '../python/traverse';
import { lastName } from './callIndex';

/** What goes through an iterator that it is given, at once or round by round of the loop around it. */
const consumers: ReadonlySet<string> = new Set([
  'list', 'tuple', 'set', 'frozenset', 'dict', 'sorted', 'sum', 'min', 'max', 'any', 'all', 'next', 'join', 'extend', 'update', 'deque', 'Counter', 'reduce',
  'enumerate', 'zip', 'map', 'filter', 'iter', 'reversed', 'islice', 'chain', 'tqdm',
]);

/** The calls in an expression whose result something in it goes through. */
export function usedUpIn(expression: Expression): readonly CallExpression[] {
  if (expression.kind === 'lambda') return [];
  return [...givenUp(expression).filter((each) => each.kind === 'call'), ...partsIn(expression).flatMap(usedUpIn)];
}

/** The calls whose result a statement itself goes through. */
export function usedUpBy(statement: Statement): readonly CallExpression[] {
  return statement.kind === 'for' && statement.iterable.kind === 'call' ? [statement.iterable] : [];
}

/** Whether what an expression gives is gone through by the statement or expression that it is a part of. */
export function isUsedUpBy(holder: FactsNode | undefined, expression: Expression): boolean {
  if (holder?.kind === 'for') return holder.iterable === expression;
  return holder !== undefined && givenUp(holder).includes(expression);
}

function givenUp(expression: FactsNode): readonly Expression[] {
  if (expression.kind === 'comprehension') return expression.clauses.map(({ iterable }) => iterable);
  if (expression.kind === 'call') return consumers.has(lastName(expression.callee) ?? '') ? expression.arguments.map(({ value }) => value) : [];
  return expression.kind === 'yield' ? partsIn(expression) : [];
}
