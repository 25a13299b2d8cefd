import type { CallExpression, Expression } from '../../../python/facts/expression';
import { calleesOf } from '../../names/callee';
import { importedName } from '../../names/owner';
import { knownConstants, knownFunctions } from '../tree/functions';
import { isArray, isGrid, isList, isMatrix, isNarrow, isNumpy, isScalar, plainOf, type Scalar } from '../tree/nativeType';
import type { Value } from '../tree/tree';
import { readAttribute } from './attributes';
import { readFold } from './comprehensions';
import { convert, truthOf } from './conversions';
import { readLocalCall, readMethodCall } from './localCalls';
import { isOfReceiver, isPrivate, methodCalled } from './methods';
import { combine } from './operators';
import type { Readers } from './readers';
import { freshName, hole, refuse, type Reading } from './reading';

/** Reads a call, or a constant of a module. */
export function readCall(reading: Reading, expression: Extract<Expression, { kind: 'attribute' | 'call' }>, readers: Readers): Value {
  const { file: { facts, source }, scope, inner } = reading;
  const named = expression.kind === 'call' ? expression.callee : expression;
  const isInner = named.kind === 'name' && inner.has(named.name);
  const isHidden = named.kind === 'attribute' && named.object.kind === 'name' && inner.has(named.object.name);
  if (expression.kind === 'attribute' && !isHidden && isOfReceiver(scope, expression)) return readAttribute(reading, expression, readers);
  const size = expression.kind === 'attribute' ? readSize(reading, expression, readers) : undefined;
  if (size) return size;
  const name = isInner ? undefined : importedName(facts, scope.id, named);
  if (expression.kind === 'attribute') {
    const text = name === undefined ? undefined : knownConstants.get(name);
    return text === undefined ? refuse(reading, expression, `reads \`${source.slice(expression.range)}\`, which only Python can`) : { kind: 'float', type: 'float', text };
  }
  const isOfClass = scope.classId !== undefined && ((named.kind === 'name' && isPrivate(named.name)) || expression.arguments.some(({ keyword }) => keyword !== undefined && isPrivate(keyword)));
  if (isOfClass) return refuse(reading, expression, `calls \`${source.slice(named.range)}\` with a name that is private to the class`);
  if (name !== undefined) return readLibraryCall(reading, expression, { name, readers });
  const method = isHidden ? undefined : methodCalled(facts, scope, expression);
  if (typeof method === 'string') return refuse(reading, expression, method);
  if (method) return readMethodCall(reading, expression, { found: method, readers });
  const [callee, ...others] = calleesOf(facts, scope.id, named);
  if (callee?.kind === 'function' && callee.function.parent === 0 && callee.function.classId === undefined && others.length === 0 && !isInner) {
    return readLocalCall(reading, expression, { called: callee.function, readers });
  }
  return refuse(reading, expression, `calls \`${source.slice(named.range)}\`, which needs Python and the GIL`);
}

/** `array.size`; `undefined` for anything else. */
function readSize(reading: Reading, { object, name }: Extract<Expression, { kind: 'attribute' }>, { readLoosely, axesOf }: Readers): Value | undefined {
  const type = name === 'size' && object.kind === 'name' ? reading.variables.get(object.name)?.type : undefined;
  if (type === undefined || !(isArray(type) || isGrid(type))) return undefined;
  const [rows = hole, columns] = axesOf(readLoosely(reading, object)) ?? [];
  return columns ? { kind: 'arithmetic', type: 'int', operator: '*', left: rows, right: columns } : rows;
}

interface Named {
  readonly name: string;
  readonly readers: Readers;
}

function readLibraryCall(reading: Reading, call: CallExpression, { name, readers }: Named): Value {
  const givenTexts = call.arguments.map(({ value }) => value);
  const [first] = givenTexts;
  if (call.arguments.some(({ keyword, isSpread }) => keyword !== undefined || isSpread)) return refuse(reading, call, `calls \`${name}\` with arguments that are not translated`);
  if (first?.kind === 'comprehension' && givenTexts.length === 1 && (name === 'sum' || name === 'min' || name === 'max' || name === 'any' || name === 'all')) return readFold(reading, first, name, readers);
  if (name === 'float' && first?.kind === 'literal' && first.type === 'str') return readSpecialFloat(reading, call, first.text);
  if (name === 'len' && first?.kind === 'subscript' && givenTexts.length === 1) {
    const row = readers.readMatrixRow(reading, first);
    return row ? { kind: 'width', type: 'int', matrix: row.matrix, row: row.index } : hole;
  }
  const values = givenTexts.map((each) => readers.readValue(reading, each));
  if (values.some(({ type }) => type === 'unknown')) return hole;
  if ((name === 'min' || name === 'max') && new Set(values.map(({ type }) => (isScalar(type) ? plainOf(type) : type))).size > 1) return refuse(reading, call, `takes the \`${name}\` of numbers of two types`);
  const value = readBuiltin(reading, call, name, values) ?? readKnown(name, values);
  return value ?? refuse(reading, call, `calls \`${name}\`, which needs Python and the GIL`);
}

function readSpecialFloat(reading: Reading, call: CallExpression, text: string | undefined): Value {
  const [, sign, word] = /^\s*([+-]?)(inf|infinity|nan)\s*$/i.exec(text ?? '') ?? [];
  if (word === undefined) return refuse(reading, call, 'makes a float of a text');
  const number: Value = { kind: 'float', type: 'float', text: word.toLowerCase() === 'nan' ? 'nan' : 'inf' };
  return sign === '-' ? { kind: 'unary', type: 'float', operator: '-', value: number } : number;
}

function readBuiltin(reading: Reading, call: CallExpression, name: string, values: readonly Value[]): Value | undefined {
  const [first = hole, second, ...others] = values;
  switch (name) {
    case 'len':
      return (isList(first.type) || isMatrix(first.type) || isArray(first.type) || isGrid(first.type)) && !second ? { kind: 'length', type: 'int', list: first } : undefined;
    case 'abs':
      return isScalar(first.type) && first.type !== 'bool_' && !second ? { kind: 'call', type: first.type === 'bool' ? 'int' : first.type, name, arguments: [first.type === 'bool' ? convert(first, 'int') : first] } : undefined;
    case 'bool':
      return second ? undefined : truthOf(first);
    case 'float':
      return (isScalar(first.type) || isNarrow(first.type)) && !second ? convert(first, 'float') : undefined;
    case 'int':
      return (isScalar(first.type) || isNarrow(first.type)) && !second && plainOf(first.type) !== 'float' ? convert(first, 'int') : undefined;
    case 'sum':
      return second ? undefined : foldOfList(reading, name, first);
    case 'min':
    case 'max':
      return second ? readSmallest(name, values) : foldOfList(reading, name, first);
    case 'any':
    case 'all':
      return undefined;
    case 'pow':
      return second && others.length === 0 ? combine(reading, call, { operator: '**', left: first, right: second }) : undefined;
    case 'math.log':
      return second && others.length === 0 ? readLogarithm(values) : undefined;
    default:
      return undefined;
  }
}

/** `sum(xs)`: the same as over each of its elements. */
function foldOfList(reading: Reading, fold: 'sum' | 'min' | 'max', list: Value): Value | undefined {
  const isNamed = list.kind === 'variable' || list.kind === 'outside';
  if (!isNamed || !isList(list.type) || list.type === 'bool[]') return undefined;
  const element = list.type === 'int[]' ? 'int' : 'float';
  const target = freshName(reading, 'item');
  return { kind: 'fold', type: element, fold, clauses: [{ loop: { kind: 'items', index: undefined, items: [{ target, list }] }, conditions: [] }], element: { kind: 'variable', type: element, name: target, mayBeUnbound: false } };
}

function readSmallest(name: string, values: readonly Value[]): Value | undefined {
  const [type] = values.map((value) => value.type);
  if (type === undefined || !isScalar(type) || values.some((value) => !isScalar(value.type) || plainOf(value.type) !== plainOf(type))) return undefined;
  const numpy = values.map((value) => value.type).find(isNumpy);
  // Which of more than two it is, and so whose number, is not followed.
  if (numpy !== undefined && values.length > 2) return undefined;
  return { kind: 'call', type: numpy ?? type, name, arguments: values };
}

/** With a base it is one logarithm through another. */
function readLogarithm(values: readonly Value[]): Value | undefined {
  if (!values.every(({ type }) => isScalar(type))) return undefined;
  const [left = hole, right = hole] = values.map((value): Value => ({ kind: 'call', type: 'float', name: 'math.log', arguments: [convert(value, 'float')] }));
  return { kind: 'arithmetic', type: 'float', operator: '/', left, right };
}

function readKnown(name: string, values: readonly Value[]): Value | undefined {
  const known = knownFunctions.get(name);
  if (!known || known.takes.length !== values.length) return undefined;
  // These ask a number of NumPy's own for an answer.
  if ((name === 'round' || name === 'pow') && values.some(({ type }) => isNumpy(type))) return undefined;
  const converted = values.flatMap((value, index) => argumentFor(value, known.takes[index]) ?? []);
  const [first] = values;
  if (converted.length < values.length || !first) return undefined;
  // What rounds a float leaves an int alone.
  if (known.gives === 'int' && known.takes[0] === 'float' && isScalar(first.type) && plainOf(first.type) !== 'float') return isNumpy(first.type) && name !== 'int' ? undefined : convert(first, 'int');
  return { kind: 'call', type: known.gives, name, arguments: converted };
}

function argumentFor(value: Value, wanted: Scalar | undefined): Value | undefined {
  if (wanted === undefined || (!isScalar(value.type) && !isNarrow(value.type))) return undefined;
  return wanted === 'int' && plainOf(value.type) !== 'int' && value.type !== 'bool' ? undefined : convert(value, wanted);
}
