import type { CallExpression, Expression, OperatorExpression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { join, unknownMeaning, type FunctionMeaning, type InstanceMeaning, type Meaning } from './meaning';
import { boundMethods } from './boundMethods';
import { returnedMeanings } from './returnedMeanings';

/** The special method behind each operator: a numpy `@` is no Python multiply, and `a + b` of two vectors is a call. */
export const operatorMethods: Readonly<Record<string, string>> = {
  '+': '__add__', '-': '__sub__', '*': '__mul__', '/': '__truediv__', '//': '__floordiv__', '%': '__mod__', '**': '__pow__', '@': '__matmul__',
};

const arithmetic: Readonly<Record<string, string>> = {
  ...operatorMethods, '&': '__and__', '|': '__or__', '^': '__xor__', '<<': '__lshift__', '>>': '__rshift__',
};

const comparisons: Readonly<Record<string, string>> = {
  '==': '__eq__', '!=': '__eq__', '<': '__lt__', '<=': '__le__', '>': '__gt__', '>=': '__ge__',
};

const signs: Readonly<Record<string, string>> = { '-': '__neg__', '+': '__pos__', '~': '__invert__' };

/** A call that an operator stands for. */
export interface OperatorCall {
  readonly method: FunctionMeaning;
  readonly call: CallExpression;
}

/**
 * What an operator calls where an operand is an object of a class of the project: the method of the
 * left one, else the reflected method of the right one; in `a + b + c` one after the other.
 *
 * @param operands - What each operand may be.
 */
export function operatorCalls(evaluator: Evaluator, { operator, operands: [first, ...others] }: OperatorExpression, operands: readonly (readonly Meaning[])[]): readonly OperatorCall[] {
  let left = operands[0] ?? [];
  if (!first) return [];
  if (others.length === 0) return present(callOn(evaluator, left, signs[operator], first));
  return others.flatMap((other, index) => {
    const call = pairCall(evaluator, operator, { expression: first, meanings: left }, { expression: other, meanings: operands[index + 1] ?? [] });
    left = call ? resultOfOperator(evaluator, call) : [];
    return present(call);
  });
}

/** The type that an operator makes of an object of a library, where its entry says so (`prompt | model` is a chain), else its own. */
export function typeOfResult({ program }: Evaluator, operator: string, type: string): string {
  const method = `${type}.${arithmetic[operator] ?? ''}`;
  const entry = program.knowledge.find(method);
  return (entry?.name === method ? entry.returns : undefined) ?? type;
}

/** What `left += right` calls: the method that changes the left one in place, else that of `left + right`. */
export function augmentedCall(evaluator: Evaluator, operator: string, left: Operand, right: Operand): OperatorCall | undefined {
  const method = arithmetic[operator];
  return callOn(evaluator, left.meanings, method?.replace('__', '__i'), left.expression, right.expression) ?? pairCall(evaluator, operator, left, right);
}

/** One side of an operator, and what it may be. */
export interface Operand {
  readonly expression: Expression;
  readonly meanings: readonly Meaning[];
}

function pairCall(evaluator: Evaluator, operator: string, left: Operand, right: Operand): OperatorCall | undefined {
  if (operator === 'in' || operator === 'not in') return callOn(evaluator, right.meanings, '__contains__', right.expression, left.expression);
  const method = arithmetic[operator];
  return callOn(evaluator, left.meanings, method ?? comparisons[operator], left.expression, right.expression)
    ?? callOn(evaluator, right.meanings, method?.replace('__', '__r'), right.expression, left.expression);
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function callOn(evaluator: Evaluator, meanings: readonly Meaning[], name: string | undefined, object: Expression, argument?: Expression): OperatorCall | undefined {
  if (name === undefined) return undefined;
  for (const meaning of meanings) {
    const method = meaning.kind === 'instance' ? boundMethod(evaluator, meaning, name) : undefined;
    if (method) return { method, call: callFor(object, argument) };
  }
  return undefined;
}

/** Objects that operators make are many: they are told apart by their class, not by the call that made them. */
function boundMethod(evaluator: Evaluator, object: InstanceMeaning, name: string): FunctionMeaning | undefined {
  return boundMethods(evaluator, { ...object, madeBy: undefined }, name)[0];
}

function callFor(object: Expression, argument: Expression | undefined): CallExpression {
  const given = argument ? [{ keyword: undefined, isSpread: false, value: argument }] : [];
  return { kind: 'call', callee: object, arguments: given, range: object.range };
}

/** What the method behind an operator gives: `a - b` of two vectors is a vector. */
export function resultOfOperator(evaluator: Evaluator, { method }: OperatorCall): readonly Meaning[] {
  const facts = evaluator.functionFacts(method);
  if (!facts) return unknownMeaning;
  const frame = { path: method.path, functionId: method.functionId, arguments: undefined };
  const results = returnedMeanings(evaluator, facts, frame).filter((meaning) => !isNotImplemented(meaning)).map((meaning) => (meaning.kind === 'instance' ? { ...meaning, madeBy: undefined } : meaning));
  return results.length > 0 ? join(results) : unknownMeaning;
}

function isNotImplemented(meaning: Meaning): boolean {
  return meaning.kind === 'external' && meaning.name === 'NotImplemented';
}
