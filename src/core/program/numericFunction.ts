import { positionalArguments } from '../python/callArguments';
import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { walkExpressions, type FactsNode } from '../python/traverse';
import { addCosts, costOf, type Cost } from './cost';
import type { Evaluator } from './evaluator';
import type { CallInFrame } from './meaning';

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
  const parent = parentOf(file, scope, call);
  const numbers = numbersIn(file, scope);
  const isFormula = (parent?.kind === 'augmented' && isNumber(parent.target, numbers)) || (parent?.kind === 'operator' && isNumber(parent, numbers));
  return isFormula && given.every(({ value }) => isNumber(value, numbers)) ? addCosts([costOf('held', functionSeconds), costOf('unknown', functionSeconds * shareOfDoubt)]) : undefined;
}

/** A few operations, or a call into `math`. */
const functionSeconds = 300e-9;

/** Enough that no verdict which rests on it is sure. */
const shareOfDoubt = 0.2;

function parentOf(file: FileFacts, scope: FunctionFacts, call: Expression): FactsNode | undefined {
  let parent: FactsNode | undefined;
  walkExpressions(file, scope, (expression, around) => {
    if (expression === call) parent = around[around.length - 1];
  });
  return parent;
}

/** Names that some statement gives a number, and those that are given a formula of such names. */
function numbersIn(file: FileFacts, scope: FunctionFacts): ReadonlySet<string> {
  const given = new Map<string, Expression[]>();
  walkExpressions(file, scope, (expression, around) => {
    const statement = around[around.length - 1];
    if (expression.kind !== 'name' || (statement?.kind !== 'assign' && statement?.kind !== 'augmented') || !statement.value) return;
    if (statement.kind === 'augmented' ? statement.target !== expression : !statement.targets.includes(expression)) return;
    given.set(expression.name, [...(given.get(expression.name) ?? []), statement.value]);
  });
  const numbers = new Set<string>();
  for (let size = -1; size < numbers.size; ) {
    size = numbers.size;
    for (const [name, values] of given) if (values.some((value) => isNumber(value, numbers))) numbers.add(name);
  }
  return numbers;
}

/** Differences and quotients are numbers whatever they are made of; sums and products may be texts, unless a number is in them. */
function isNumber(expression: Expression, numbers: ReadonlySet<string>): boolean {
  if (expression.kind === 'name') return numbers.has(expression.name);
  if (expression.kind === 'literal') return expression.type === 'int' || expression.type === 'float';
  if (expression.kind !== 'operator') return false;
  if (/^(-|\/|\/\/|\*\*)$/.test(expression.operator)) return true;
  return /^[+*]$/.test(expression.operator) && !expression.operands.some(isSequence) && expression.operands.some((operand) => operand.kind !== 'call' && isNumber(operand, numbers));
}

/** `"-" * 20`, `[0] * n`. */
function isSequence(expression: Expression): boolean {
  return expression.kind === 'collection' || (expression.kind === 'literal' && (expression.type === 'str' || expression.type === 'bytes'));
}
