import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { namesGiven } from '../python/names';
import { walkExpressions, type FactsNode } from '../python/traverse';
import { callsIn, lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import type { FunctionMeaning } from './meaning';
import { isBound } from './parameterKinds';

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

/**
 * Whether a function calls itself for parts of what it is given that have names there: `Reply(data["reply_to"])`,
 * `count(node.left)`. Such a record holds another of its kind, if any, and a few of them at most.
 */
export function walksNamedParts(evaluator: Evaluator, { path, functionId }: FunctionMeaning): boolean {
  const file = evaluator.program.file(path);
  const scope = file?.functions[functionId];
  if (!file || !scope) return false;
  const given = namesOfGiven(scope);
  const own = callsIn(file, scope.name).filter((site) => site.functionId === functionId && !site.isRepeated);
  return own.some(({ call }) => call.arguments.some(({ value }) => isNamedPart(value, given)));
}

/** The parameters, but for a method's own object, and what the function makes of each: `record = parse(text)`. */
function namesOfGiven(scope: FunctionFacts): ReadonlySet<string> {
  const parameters = new Set(scope.parameters.slice(isBound(scope) ? 1 : 0).map(({ name }) => name));
  const made = Object.entries(scope.bindings).filter(([, bindings]) => bindings.some((binding) => binding.kind === 'value' && isMadeOf(binding.value, parameters)));
  return new Set([...parameters, ...made.map(([name]) => name)]);
}

function isMadeOf(value: Expression, names: ReadonlySet<string>): boolean {
  return value.kind === 'call' && value.arguments.some((argument) => argument.value.kind === 'name' && names.has(argument.value.name));
}

/** `node.left`, `record["left"]`, `record.get("left")`. */
function isNamedPart(value: Expression, names: ReadonlySet<string>): boolean {
  const isOfGiven = (object: Expression) => object.kind === 'name' && names.has(object.name);
  if (value.kind === 'attribute') return isOfGiven(value.object);
  if (value.kind === 'subscript') return isOfGiven(value.object) && value.indices.length === 1 && isText(value.indices[0]);
  return value.kind === 'call' && value.callee.kind === 'attribute' && value.callee.name === 'get' && isOfGiven(value.callee.object) && isText(value.arguments[0]?.value);
}

function isText(value: Expression | undefined): boolean {
  return value?.kind === 'literal' && value.text !== undefined;
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
