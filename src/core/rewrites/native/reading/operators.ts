import type { Expression, OperatorExpression } from '../../../python/facts/expression';
import { isNarrow, isNumpy, isScalar, listOf, plainOf, type PlainScalar, type Scalar } from '../tree/nativeType';
import type { ArithmeticOperator, CompareOperator, Value } from '../tree/tree';
import { valuesIn } from '../tree/walk';
import { convert, truthOf } from './conversions';
import { definite, hole, mayBeInt, refuse, type Reading } from './reading';
import type { Readers } from './readers';

const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/', '//', '%', '**', '&', '|', '^', '<<', '>>']);
const ofBits: ReadonlySet<string> = new Set(['&', '|', '^', '<<', '>>']);
const comparing: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

function isArithmetic(operator: string): operator is ArithmeticOperator {
  return arithmetic.has(operator);
}

function isComparing(operator: string): operator is CompareOperator {
  return comparing.has(operator);
}

/** Reads arithmetic, a comparison, `and`, `or` and `not`. */
export function readOperator(reading: Reading, expression: OperatorExpression, readers: Readers): Value {
  const { operator, operands } = expression;
  const [first, second] = operands;
  if (!first) return hole;
  if (operator === 'and' || operator === 'or') return readLogic(reading, expression, operator, readers);
  if (!second) return readUnary(reading, expression, first, readers);
  if (isArithmetic(operator)) return readArithmetic(reading, expression, operator, readers);
  const words = operator.split(' ');
  const operators = words.filter(isComparing);
  if (operators.length === words.length && operators.length === operands.length - 1) return readComparison(reading, expression, operators, readers);
  return refuse(reading, expression, `uses \`${operator}\``);
}

function readArithmetic(reading: Reading, expression: OperatorExpression, operator: ArithmeticOperator, readers: Readers): Value {
  const [first, ...others] = expression.operands;
  const [second] = others;
  const repeated = operator === '*' && second && others.length === 1 && first ? readRepeat(reading, first, second, readers) : undefined;
  if (repeated) return repeated;
  return others.map((operand) => ({ operand, value: readers.readLoosely(reading, operand) }))
    .reduce<Value>((left, { operand, value }) => combine(reading, operand, { operator, left, right: value }), first ? readers.readLoosely(reading, first) : hole);
}

/** `[0.0] * n`. */
function readRepeat(reading: Reading, first: Expression, second: Expression, { readValue }: Readers): Value | undefined {
  const [list, times] = first.kind === 'collection' ? [first, second] : [second, first];
  const [element] = list.kind === 'collection' && list.type === 'list' && list.elements.length === 1 ? list.elements : [];
  if (!element) return undefined;
  const [value, count] = [readValue(reading, element), readValue(reading, times)];
  if (value.type === 'unknown' || count.type === 'unknown') return hole;
  if (!isScalar(value.type) || isNumpy(value.type) || count.type !== 'int') return refuse(reading, first, 'repeats what is no flat list');
  return { kind: 'repeat', type: listOf(value.type), element: value, times: count };
}

/** What may be written twice: a number, a variable, and a little arithmetic on such. */
function isSimple(value: Value): boolean {
  let size = 0;
  for (const part of valuesIn(value)) {
    if (++size > 12 || part.kind === 'local' || part.kind === 'fold' || part.kind === 'choice' || part.kind === 'logic') return false;
  }
  return true;
}

/** Two numbers and what stands between them. */
export interface Combination {
  readonly operator: ArithmeticOperator;
  readonly left: Value;
  readonly right: Value;
}

/** Arithmetic on two values, each converted as Python would. */
export function combine(reading: Reading, place: Expression, { operator, left, right }: Combination): Value {
  if (left.type === 'unknown' || right.type === 'unknown') return hole;
  const narrow = [left.type, right.type].find(isNarrow);
  if (narrow !== undefined) return refuse(reading, place, `uses \`${operator}\` on a number of \`${narrow}\`, which gives another one in another version of NumPy; take \`${plainOf(narrow)}(…)\` of it`);
  if (!isScalar(left.type) || !isScalar(right.type)) return refuse(reading, place, `uses \`${operator}\` on what is no number`);
  const isExact = [left, right].some((value) => (value.type === 'float' || value.type === 'float64') && !mayBeInt(reading, value));
  // 0 and 0.0 give the same where the other operand is a float.
  const [a, b] = isExact ? [left, right] : [definite(reading, left), definite(reading, right)];
  const kinds = [plainOf(left.type), plainOf(right.type)];
  const isOfBits = ofBits.has(operator);
  if (isOfBits && kinds.includes('float')) return refuse(reading, place, `uses \`${operator}\` on a float`);
  if (left.type === 'bool' && right.type === 'bool' && (operator === '&' || operator === '|' || operator === '^')) return { kind: 'arithmetic', type: 'bool', operator, left: a, right: b };
  if (isNumpy(left.type) || isNumpy(right.type)) return combineNumpy(reading, place, { operator, left: a, right: b });
  const operandType: Scalar = left.type === 'float' || right.type === 'float' ? 'float' : 'int';
  return { kind: 'arithmetic', type: operator === '/' ? 'float' : operandType, operator, left: convert(a, operandType), right: convert(b, operandType) };
}

/** Arithmetic of which NumPy's number is a part: its result is NumPy's. Two truth values it combines in a way of its own. */
function combineNumpy(reading: Reading, place: Expression, { operator, left, right }: Combination): Value {
  const kinds = [left, right].flatMap(({ type }) => (isScalar(type) ? [plainOf(type)] : []));
  if (kinds.every((kind) => kind === 'bool')) {
    return operator === '&' || operator === '|' || operator === '^' ? { kind: 'arithmetic', type: 'bool_', operator, left, right }
      : refuse(reading, place, `uses \`${operator}\` on truth values of NumPy`);
  }
  const operandType = kinds.includes('float') ? 'float64' : 'int64';
  return { kind: 'arithmetic', type: operator === '/' ? 'float64' : operandType, operator, left: convert(left, operandType), right: convert(right, operandType) };
}

function readUnary(reading: Reading, expression: OperatorExpression, operand: Expression, { readValue, readCondition }: Readers): Value {
  const { operator } = expression;
  if (operator === 'not') return { kind: 'unary', type: 'bool', operator, value: readCondition(reading, operand) };
  const value = readValue(reading, operand);
  if (value.type === 'unknown') return hole;
  if (!isScalar(value.type) || (operator !== '-' && operator !== '+' && operator !== '~')) return refuse(reading, expression, `uses \`${operator}\``);
  if (value.type === 'bool_') return refuse(reading, expression, `uses \`${operator}\` on a truth value of NumPy`);
  const number = value.type === 'bool' ? convert(value, 'int') : value;
  if (operator === '+') return number;
  if (operator === '~' && plainOf(value.type) === 'float') return refuse(reading, expression, 'uses `~` on what is no int');
  if (number.kind === 'int') return { kind: 'int', type: 'int', value: operator === '-' ? -number.value : ~number.value };
  return { kind: 'unary', type: value.type === 'bool' ? 'int' : value.type, operator, value: number };
}

/** `a < b < c` works `b` out once; what is read here has no side effects, so twice is the same. */
function readComparison(reading: Reading, expression: OperatorExpression, operators: readonly CompareOperator[], { readLoosely }: Readers): Value {
  const values = expression.operands.map((operand) => readLoosely(reading, operand));
  if (values.some(({ type }) => type === 'unknown')) return hole;
  if (!values.every(({ type }) => isScalar(type) || isNarrow(type))) return refuse(reading, expression, 'compares what is no number');
  // NumPy 2 makes the other number one of 32 bits as well, earlier versions did not.
  if (values.some(({ type }) => type === 'float32')) return refuse(reading, expression, 'compares a number of `float32`, which gives another answer in another version of NumPy; take `float(…)` of it');
  if (!values.slice(1, -1).every(isSimple)) return refuse(reading, expression, 'compares what is worked out on the spot with two others');
  const pairs = operators.flatMap((operator, index): readonly Value[] => {
    const [left, right] = [values[index] ?? hole, values[index + 1] ?? hole];
    return [comparison(operator, left, right)];
  });
  const [only] = pairs;
  if (new Set(pairs.map(({ type }) => type)).size > 1) return refuse(reading, expression, 'compares numbers of NumPy and of Python in one go');
  if (pairs.length > 1 && only?.type === 'bool_') return { kind: 'logic', type: 'bool_', operator: 'and', operands: pairs };
  return pairs.length === 1 && only ? only : { kind: 'logic', type: 'bool', operator: 'and', operands: pairs };
}

/** What NumPy's number is compared with gives a truth value of NumPy's. */
function comparison(operator: CompareOperator, left: Value, right: Value): Value {
  const isOfNumpy = [left, right].some(({ type }) => isNumpy(type) || isNarrow(type));
  const asNumber = (value: Value): Value => {
    if (!isScalar(value.type) && !isNarrow(value.type)) return value;
    const kind: PlainScalar = plainOf(value.type) === 'float' ? 'float' : 'int';
    return convert(value, isOfNumpy ? (kind === 'float' ? 'float64' : 'int64') : kind);
  };
  return { kind: 'compare', type: isOfNumpy ? 'bool_' : 'bool', operator, left: asNumber(left), right: asNumber(right) };
}

/** `and` and `or` give one of their operands; of truth values that is their truth. */
function readLogic(reading: Reading, expression: OperatorExpression, operator: 'and' | 'or', { readLoosely }: Readers): Value {
  const operands = expression.operands.map((operand) => readLoosely(reading, operand));
  if (operands.some(({ type }) => type === 'unknown')) return hole;
  const [kind] = operands.map(({ type }) => type);
  if ((kind === 'bool' || kind === 'bool_') && operands.every(({ type }) => type === kind)) return { kind: 'logic', type: kind, operator, operands };
  const values = operands.map((operand) => definite(reading, operand));
  const [first] = values;
  if (!values.slice(0, -1).every(isSimple)) return refuse(reading, expression, `uses \`${operator}\` on what is worked out on the spot`);
  if (!first || !isScalar(first.type) || values.some(({ type }) => type !== first.type)) return refuse(reading, expression, `uses \`${operator}\` on values of several types`);
  const { type } = first;
  // Working an operand out twice gives the same: nothing here has side effects.
  return values.slice(0, -1).reduceRight<Value>((rest, value) => {
    const condition = truthOf(value) ?? hole;
    return { kind: 'choice', type, condition, whenTrue: operator === 'or' ? value : rest, whenFalse: operator === 'or' ? rest : value };
  }, values.at(-1) ?? hole);
}
