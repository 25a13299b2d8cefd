import type { FileFacts } from '../python/facts';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts, Parameter } from '../python/facts/scope';
import { blocksIn, walkExpressions, type FactsNode } from '../python/traverse';
import { callsIn, lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import type { Frame, FunctionMeaning } from './meaning';
import { isBound } from './parameterKinds';
import { argumentFor } from './parameters';

/** Python does not call itself deeper, unless it is told to. */
const deepest = 10_000;

/** More calls than a program makes in days are as good as any number. */
const mostCalls = 1e15;

/** A function that counts one of its parameters down. */
interface Countdown {
  readonly parameter: string;
  /** By how much at each place where it calls itself. */
  readonly steps: readonly number[];
  /** Up to here it does not call itself. */
  readonly end: number;
}

/**
 * How often a function is called in all that calls itself with a number made smaller, from a number
 * that is known: `fib(32)` some seven million times, `fib(5)` fifteen; `undefined` for any other.
 *
 * @param selfCalls - At how many places it calls itself.
 */
export function countedCalls(evaluator: Evaluator, callee: FunctionMeaning, frame: Frame, selfCalls: number): number | undefined {
  const file = evaluator.program.file(callee.path);
  const scope = file?.functions[callee.functionId];
  if (!file || !scope || !frame.arguments || scope.isAsync || scope.isGenerator) return undefined;
  const countdown = countdownOf(file, scope);
  if (countdown?.steps.length !== selfCalls) return undefined;
  const [given, ...others] = frame.arguments.get(countdown.parameter) ?? [];
  const start = given?.kind === 'number' && others.length === 0 ? given.value : undefined;
  return start === undefined || !Number.isInteger(start) || start > deepest ? undefined : callsFrom(start, countdown);
}

/** Whether a function calls itself with a parameter made smaller or larger, by whatever it does so and wherever that ends: `depth - 1`, `i + 1`. */
export function countsDown(evaluator: Evaluator, { path, functionId }: FunctionMeaning): boolean {
  const file = evaluator.program.file(path);
  const facts = file?.functions[functionId];
  if (!file || !facts) return false;
  const names = new Set(facts.parameters.map(({ name }) => name));
  const own = callsIn(file, facts.name).filter((site) => site.functionId === functionId);
  return own.flatMap(({ call }) => call.arguments).some(({ value }) => {
    if (value.kind !== 'operator' || (value.operator !== '-' && value.operator !== '+') || value.operands.length !== 2) return false;
    const [from, by] = value.operands;
    return from?.kind === 'name' && names.has(from.name) && by?.kind === 'literal';
  });
}

/** T(n) = 1 + T(n - a) + T(n - b) + …, and 1 at the end. */
function callsFrom(start: number, { steps, end }: Countdown): number {
  const calls: number[] = [];
  const at = (value: number) => (value <= end ? 1 : calls[value - end - 1] ?? 1);
  for (let value = end + 1; value <= start; value++) calls.push(Math.min(mostCalls, steps.reduce((sum, step) => sum + at(value - step), 1)));
  return at(start);
}

function countdownOf(file: FileFacts, scope: FunctionFacts): Countdown | undefined {
  if (scope.decorators.some((decorator) => /cache|memo/i.test(writtenName(decorator.kind === 'call' ? decorator.callee : decorator)))) return undefined;
  const own: { readonly call: CallExpression; readonly way: string | undefined }[] = [];
  const all: Expression[] = [];
  walkExpressions(file, scope, (expression, around) => {
    all.push(expression);
    if (expression.kind === 'call' && lastName(expression.callee) === scope.name) own.push({ call: expression, way: wayTo(expression, around) });
  });
  const [first] = own;
  // Of places in different branches only one is reached, of those in a loop nobody knows how often.
  if (first?.way === undefined || own.some(({ way }) => way !== first.way)) return undefined;
  const parameter = scope.parameters.find(({ name }) => stepOf(scope, name, first.call) !== undefined);
  if (!parameter || all.some((expression) => isLookedUp(expression, parameter.name))) return undefined;
  const steps = own.map(({ call }) => stepOf(scope, parameter.name, call));
  const ends = all.flatMap((expression) => endOf(expression, parameter.name));
  return ends.length > 0 && steps.every((step) => step !== undefined) ? { parameter: parameter.name, steps, end: Math.max(...ends) } : undefined;
}

/** Through which branches a call is reached; `undefined` when loops stand around it, or it is none of the function's own. */
function wayTo(call: CallExpression, around: readonly FactsNode[]): string | undefined {
  const way = around.map((node, index) => {
    const next = around[index + 1] ?? call;
    if (node.kind === 'for' || node.kind === 'while' || node.kind === 'comprehension' || node.kind === 'lambda') return undefined;
    if (node.kind === 'conditional') return [node.condition, node.whenTrue, node.whenFalse].indexOf(next as Expression);
    return node.kind === 'if' || node.kind === 'try' || node.kind === 'match' ? blocksIn(node).findIndex((block) => block.some((statement) => statement === next)) : 0;
  });
  return way.includes(undefined) ? undefined : way.map((place, index) => (place ?? 0) + (isChoice(around[index]) ? 1 : 0)).filter((place) => place > 0).join();
}

function isChoice(node: FactsNode | undefined): boolean {
  return node?.kind === 'conditional' || node?.kind === 'if' || node?.kind === 'try' || node?.kind === 'match';
}

/** By how much a call makes a parameter smaller: `fib(n - 1)`. */
function stepOf(scope: FunctionFacts, parameter: Parameter['name'], call: CallExpression): number | undefined {
  const index = scope.parameters.findIndex(({ name }) => name === parameter);
  const value = argumentFor(scope, index, call, isBound(scope) ? 1 : 0)?.value;
  if (value?.kind !== 'operator' || value.operator !== '-' || value.operands.length !== 2) return undefined;
  const [from, by] = value.operands;
  const step = from?.kind === 'name' && from.name === parameter ? integerOf(by) : undefined;
  return step !== undefined && step > 0 ? step : undefined;
}

/** `memo[n]`, `n in memo`, `memo.get(n)`: what was worked out once may be looked up. */
function isLookedUp(expression: Expression, parameter: string): boolean {
  const isIt = (each: Expression | undefined) => each?.kind === 'name' && each.name === parameter;
  if (expression.kind === 'subscript') return expression.indices.some(isIt);
  if (expression.kind === 'call') return expression.callee.kind === 'attribute' && expression.callee.name === 'get' && isIt(expression.arguments[0]?.value);
  return expression.kind === 'operator' && /^(not )?in$/.test(expression.operator) && isIt(expression.operands[0]) && expression.operands[1]?.kind !== 'collection';
}

/** Where counting down ends, by a comparison: `n < 2`, `n == 0`, `n in (0, 1)`, and `n > 1` where it goes on. */
function endOf(expression: Expression, parameter: string): readonly number[] {
  if (expression.kind !== 'operator' || expression.operands.length !== 2) return [];
  const [left, right] = expression.operands;
  if (left?.kind !== 'name' || left.name !== parameter || !right) return [];
  if (expression.operator === 'in' && right.kind === 'collection') return right.elements.flatMap((element) => integerOf(element) ?? []);
  const limit = integerOf(right);
  if (limit === undefined) return [];
  if (expression.operator === '<' || expression.operator === '>=') return [limit - 1];
  return expression.operator === '<=' || expression.operator === '>' || expression.operator === '==' ? [limit] : [];
}

function integerOf(expression: Expression | undefined): number | undefined {
  return expression?.kind === 'literal' && expression.type === 'int' ? expression.value : undefined;
}
