import { positionalArguments } from '../python/callArguments';
import type { FileFacts } from '../python/facts';
import type { Expression, OperatorExpression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { AugmentedStatement } from '../python/facts/statement';
import { expressionsIn, heldExpressionsIn, targetsOf, walkExpressions } from '../python/traverse';
import { addCosts, costOf, type Cost } from './cost';
import type { Evaluator } from './evaluator';
import type { CallInFrame } from './meaning';
import { addUnder } from './oncePerFile';

/**
 * What a function that came in a variable costs where it stands in a formula: `total += f(x)` below
 * `total = 0` and `x += (b - a) / n`. A number goes in and a number comes out, so it computes; how
 * long is in doubt.
 */
export function costInFormula(evaluator: Evaluator, { call, frame }: CallInFrame): Cost | undefined {
  const file = evaluator.program.file(frame.path);
  const scope = evaluator.functionFacts(frame);
  const given = positionalArguments(call);
  if (!file || !scope || given.length === 0 || given.length < call.arguments.length) return undefined;
  const numbers = numbersIn(file, scope);
  const isFormula = formulaAround(file, scope, call).some((node) => isNumber(node.kind === 'augmented' ? node.target : node, numbers));
  return isFormula && given.every(({ value }) => isNumber(value, numbers)) ? addCosts([costOf('held', functionSeconds), costOf('unknown', functionSeconds * shareOfDoubt)]) : undefined;
}

/** A few operations, or a call into `math`. */
const functionSeconds = 300e-9;

/** Enough that no verdict which rests on it is sure. */
const shareOfDoubt = 0.2;

/** The operators around a call, from the inside, with the statement that adds the result to something. */
function formulaAround(file: FileFacts, scope: FunctionFacts, call: Expression): readonly (OperatorExpression | AugmentedStatement)[] {
  const found: (OperatorExpression | AugmentedStatement)[] = [];
  walkExpressions(file, scope, (expression, around) => {
    if (expression !== call) return;
    for (const node of around.toReversed()) {
      if (node.kind !== 'operator' && node.kind !== 'augmented') return;
      found.push(node);
    }
  });
  return found;
}

/** Names that some statement gives a number, and those that are given a formula of such names. */
function numbersIn(file: FileFacts, scope: FunctionFacts): ReadonlySet<string> {
  const given = new Map<string, Expression[]>();
  for (const { expression, holder } of heldExpressionsIn(file, scope)) {
    if (expression.kind !== 'name' || (holder?.kind !== 'assign' && holder?.kind !== 'augmented') || !holder.value) continue;
    if (targetsOf(holder).includes(expression)) addUnder(given, expression.name, holder.value);
  }
  const numbers = new Set(endsIn(file, scope));
  for (let size = -1; size < numbers.size; ) {
    size = numbers.size;
    for (const [name, values] of given) if (values.some((value) => isNumber(value, numbers))) numbers.add(name);
  }
  return numbers;
}

/** The ends of an interval: both sides of a difference that is divided, `(b - a) / n`. */
function endsIn(file: FileFacts, scope: FunctionFacts): readonly string[] {
  return expressionsIn(file, scope).flatMap((expression) => {
    const [difference] = expression.kind === 'operator' && isQuotientOfComputed(expression) ? expression.operands : [];
    return difference?.kind === 'operator' ? difference.operands.flatMap((end) => (end.kind === 'name' ? [end.name] : [])) : [];
  });
}

/**
 * A sum or a product may be a text, a difference a set, a quotient a path: they are numbers where a
 * number is in them. A quotient of something computed, `(b - a) / n`, is one whatever it is made of.
 */
function isNumber(expression: Expression, numbers: ReadonlySet<string>): boolean {
  if (expression.kind === 'name') return numbers.has(expression.name);
  if (expression.kind === 'literal') return expression.type === 'int' || expression.type === 'float';
  if (expression.kind !== 'operator' || !/^(\+|-|\*|\/|\/\/|\*\*)$/.test(expression.operator) || expression.operands.some(isSequence)) return false;
  return isQuotientOfComputed(expression) || expression.operands.some((operand) => operand.kind !== 'call' && isNumber(operand, numbers));
}

function isQuotientOfComputed({ operator, operands: [first] }: OperatorExpression): boolean {
  return /^\/\/?$/.test(operator) && first?.kind === 'operator' && /^[-*]$/.test(first.operator);
}

/** `"-" * 20`, `[0] * n`. */
function isSequence(expression: Expression): boolean {
  return expression.kind === 'collection' || (expression.kind === 'literal' && (expression.type === 'str' || expression.type === 'bytes'));
}
