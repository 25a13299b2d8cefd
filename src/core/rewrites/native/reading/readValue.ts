import type { Expression } from '../../../python/facts/expression';
import { cellOf, isList, isMatrix, isScalar, listOf, tupleOf, type Scalar } from '../tree/nativeType';
import type { Value } from '../tree/tree';
import { readCall } from './calls';
import { readFold } from './comprehensions';
import { convert, truthOf } from './conversions';
import { readNumber } from './literals';
import { readName } from './names';
import { readOperator } from './operators';
import type { Readers } from './readers';
import { deepestNesting, definite, hole, refuse, type Reading } from './reading';

/** Reads an expression whose exact type matters: to be returned, kept or handed on. */
export function readValue(reading: Reading, expression: Expression): Value {
  return definite(reading, readLoosely(reading, expression));
}

/** Reads an expression as a truth value. */
export function readCondition(reading: Reading, expression: Expression): Value {
  if (expression.kind === 'operator' && (expression.operator === 'and' || expression.operator === 'or')) {
    return { kind: 'logic', type: 'bool', operator: expression.operator, operands: expression.operands.map((operand) => readCondition(reading, operand)) };
  }
  const value = readLoosely(reading, expression);
  return truthOf(value) ?? refuse(reading, expression, 'asks whether something is true that is no number');
}

/** Reads an expression for those who only need its value, the same for 0 and 0.0. */
export function readLoosely(reading: Reading, expression: Expression): Value {
  if (reading.depth > deepestNesting) return refuse(reading, expression, 'nests deeper than is translated');
  reading.depth++;
  const value = readByKind(reading, expression);
  reading.depth--;
  return value;
}

const readers: Readers = { readValue, readLoosely, readCondition, readMatrixRow };

function readByKind(reading: Reading, expression: Expression): Value {
  switch (expression.kind) {
    case 'literal':
      return readNumber(reading, expression);
    case 'name':
      return readName(reading, expression, readers);
    case 'attribute':
    case 'call':
      return readCall(reading, expression, readers);
    case 'operator':
      return readOperator(reading, expression, readers);
    case 'conditional':
      return readChoice(reading, expression);
    case 'subscript':
      return readElement(reading, expression);
    case 'collection':
      return readCollection(reading, expression);
    case 'comprehension':
      return expression.type === 'list' ? readFold(reading, expression, 'list', readers) : refuse(reading, expression, `makes a ${expression.type}, which only Python can`);
    case 'lambda':
      return refuse(reading, expression, 'makes a function');
    default:
      return refuse(reading, expression, 'has an expression that is not translated');
  }
}

function readChoice(reading: Reading, { condition, whenTrue, whenFalse, range }: Extract<Expression, { kind: 'conditional' }>): Value {
  const asked = readCondition(reading, condition);
  const [first, second] = [readValue(reading, whenTrue), readValue(reading, whenFalse)];
  if (first.type === 'unknown' || second.type === 'unknown') return hole;
  if (first.type !== second.type || !isScalar(first.type)) return refuse(reading, { range }, 'chooses between values of two types');
  return { kind: 'choice', type: first.type, condition: asked, whenTrue: first, whenFalse: second };
}

function readElement(reading: Reading, expression: Extract<Expression, { kind: 'subscript' }>): Value {
  if (expression.object.kind === 'subscript') return readCell(reading, expression, expression.object);
  const list = readListPlace(reading, expression);
  if (!list || list.list.type === 'unknown') return hole;
  return { kind: 'element', type: list.element, ...list.place };
}

/** `matrix[row][column]`. */
function readCell(reading: Reading, expression: Subscript, inner: Subscript): Value {
  const row = readMatrixRow(reading, inner);
  const column = row && readIndex(reading, expression);
  if (!row || !column) return hole;
  return { kind: 'cell', type: row.cell, matrix: row.matrix, row: row.index, column };
}

type Subscript = Extract<Expression, { kind: 'subscript' }>;

/** `matrix[row]`, of a list of lists that has a name. */
export function readMatrixRow(reading: Reading, expression: Subscript): { readonly matrix: Value; readonly index: Value; readonly cell: Scalar } | undefined {
  const { object } = expression;
  const matrix = object.kind === 'name' || object.kind === 'attribute' ? readLoosely(reading, object) : refuse(reading, expression, 'takes something out of what is neither a flat list nor a list of such');
  const index = readIndex(reading, expression);
  if (matrix.type === 'unknown' || !index) return undefined;
  if (isMatrix(matrix.type)) return { matrix, index, cell: cellOf(matrix.type) };
  refuse(reading, expression, 'takes something out of what is neither a flat list nor a list of such');
  return undefined;
}

/** The one whole number in the brackets. */
function readIndex(reading: Reading, { indices, range }: Subscript): Value | undefined {
  const [index] = indices;
  const isSingle = indices.length === 1 && !/,\s*\]$/.test(reading.file.source.slice(range));
  const at = index && isSingle ? readValue(reading, index) : refuse(reading, { range }, 'takes something out by what is no single number');
  if (at.type === 'unknown') return undefined;
  if (at.type === 'int' || at.type === 'bool') return convert(at, 'int');
  refuse(reading, { range }, 'takes something out by what is no whole number');
  return undefined;
}

/** An element of a list, by a whole number. */
export function readListPlace(reading: Reading, expression: Extract<Expression, { kind: 'subscript' }>): { readonly list: Value; readonly element: Scalar; readonly place: { readonly list: Value; readonly index: Value } } | undefined {
  const { object, indices, range } = expression;
  const [index] = indices;
  const isSingle = indices.length === 1 && !/,\s*\]$/.test(reading.file.source.slice(range));
  if (!index || !isSingle || (object.kind !== 'name' && object.kind !== 'attribute')) {
    refuse(reading, expression, 'takes something out of what is no flat list');
    return undefined;
  }
  const list = readLoosely(reading, object);
  const at = readValue(reading, index);
  if (list.type === 'unknown' || at.type === 'unknown') return undefined;
  const wholeIndex = at.type === 'int' || at.type === 'bool' ? convert(at, 'int') : undefined;
  if (!isList(list.type) || !wholeIndex) {
    refuse(reading, expression, 'takes something out of what is no flat list');
    return undefined;
  }
  const element = list.type === 'int[]' ? 'int' : list.type === 'float[]' ? 'float' : 'bool';
  return { list, element, place: { list, index: wholeIndex } };
}

function readCollection(reading: Reading, expression: Extract<Expression, { kind: 'collection' }>): Value {
  const { type, elements } = expression;
  if (type === 'set' || type === 'dict') return refuse(reading, expression, `makes a ${type}, which only Python can`);
  const values = elements.map((element) => readValue(reading, element));
  if (values.some((value) => value.type === 'unknown')) return hole;
  const scalars = values.flatMap((value) => (isScalar(value.type) ? [value.type] : []));
  if (scalars.length < values.length) return refuse(reading, expression, `makes a ${type} of other things than numbers`);
  if (type === 'tuple') return values.length > 0 ? { kind: 'tuple', type: tupleOf(scalars), parts: values } : refuse(reading, expression, 'makes an empty tuple');
  const [first] = scalars;
  // What an empty list holds is told by what is appended to it.
  if (first === undefined) return { kind: 'list', type: 'float[]', elements: [] };
  if (scalars.some((scalar) => scalar !== first)) return refuse(reading, expression, 'makes a list of numbers of several types');
  return { kind: 'list', type: listOf(first), elements: values };
}
