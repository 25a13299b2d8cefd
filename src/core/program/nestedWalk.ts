import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { namesGiven } from '../python/names';
import { walkExpressions, type FactsNode } from '../python/traverse';
import { lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import type { FunctionMeaning } from './meaning';

/**
 * Whether a function calls itself for the parts of what it is given: `[plain(item, depth + 1) for item in value]`. That
 * is a walk through something nested, whatever it counts on the way: the depth at which it gives up is no
 * depth of a search, whose branches are not in what it is given but made anew (`for move in board.moves()`).
 */
export function walksArgument(evaluator: Evaluator, { path, functionId }: FunctionMeaning): boolean {
  const file = evaluator.program.file(path);
  const scope = file?.functions[functionId];
  if (!file || !scope) return false;
  let isFound = false;
  walkExpressions(file, scope, (expression, around) => {
    isFound ||= expression.kind === 'call' && lastName(expression.callee) === scope.name && takesPart(expression, around, scope);
  });
  return isFound;
}

/** Whether a call is given what a loop around it takes out of one of the function's parameters. */
function takesPart({ arguments: given }: CallExpression, around: readonly FactsNode[], scope: FunctionFacts): boolean {
  const parts = new Set(around.flatMap((node) => partsTaken(node, scope)));
  return given.some(({ value }) => value.kind === 'name' && parts.has(value.name));
}

/** The names that a loop gives to the parts of a parameter. */
function partsTaken(node: FactsNode, scope: FunctionFacts): readonly string[] {
  if (node.kind === 'comprehension') return node.clauses.flatMap((clause) => (isWithin(clause.iterable, scope) ? namesGiven(clause.target) : []));
  return node.kind === 'for' && isWithin(node.iterable, scope) ? namesGiven(node.target) : [];
}

const views: ReadonlySet<string> = new Set(['items', 'values', 'keys']);
const sequences: ReadonlySet<string> = new Set(['enumerate', 'list', 'tuple', 'sorted', 'reversed', 'iter', 'vars']);

/** Whether an expression has the parts of a parameter: itself, `value.items()`, `enumerate(value)`, `vars(value).values()`, `value.__dict__.items()`. */
function isWithin(expression: Expression, scope: FunctionFacts): boolean {
  if (expression.kind === 'name') return scope.parameters.some(({ name }) => name === expression.name);
  if (expression.kind === 'attribute') return expression.name === '__dict__' && isWithin(expression.object, scope);
  if (expression.kind !== 'call') return false;
  const { callee, arguments: [first] } = expression;
  if (callee.kind === 'attribute') return views.has(callee.name) && isWithin(callee.object, scope);
  return callee.kind === 'name' && sequences.has(callee.name) && first !== undefined && isWithin(first.value, scope);
}
