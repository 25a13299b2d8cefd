import type { Expression } from '../../../python/facts/expression';
import { cellOf, dtypeOf, elementOf, isArray, isGrid, isList, isMatrix, isNarrow, isNumpy, isScalar, listOf, numpyOf, tupleOf, type ArrayType, type Dtype, type GridType, type ListType, type NativeType, type Scalar } from '../tree/nativeType';
import type { Value } from '../tree/tree';
import { readCall } from './calls';
import { readFold } from './comprehensions';
import { convert, truthOf } from './conversions';
import { readNumber } from './literals';
import { readName } from './names';
import { readOperator } from './operators';
import type { Readers } from './readers';
import { deepestNesting, definite, hole, refuse, surely, type Reading } from './reading';

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

const readers: Readers = { readValue, readLoosely, readCondition, readMatrixRow, axesOf };

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
  const type = sharedType(first.type, second.type);
  if (type === undefined) return refuse(reading, { range }, 'chooses between values of two types');
  return { kind: 'choice', type, condition: asked, whenTrue: first, whenFalse: second };
}

/** The type of what is one of two values: NumPy's number and Python's of the same kind become NumPy's, and which of them it is shows later. */
function sharedType(first: NativeType, second: NativeType): Scalar | undefined {
  if (!isScalar(first) || !isScalar(second)) return undefined;
  if (first === second) return first;
  const [plain, numpy] = isNumpy(first) ? [second, first] : [first, second];
  return !isNumpy(plain) && isNumpy(numpy) && numpyOf(plain) === numpy ? numpy : undefined;
}

function readElement(reading: Reading, expression: Extract<Expression, { kind: 'subscript' }>): Value {
  const columns = readShape(reading, expression);
  if (columns) return columns;
  const cell = readGridPlace(reading, expression);
  if (cell) return cell === 'refused' ? hole : { kind: 'cell', type: cell.type, ...cell.place };
  if (expression.object.kind === 'subscript') return readCell(reading, expression, expression.object);
  const list = readListPlace(reading, expression);
  if (!list || list.list.type === 'unknown') return hole;
  return { kind: 'element', type: list.element, ...list.place };
}

/** `array.shape[0]`; `undefined` for anything else. */
function readShape(reading: Reading, { object, indices: [index], range }: Subscript): Value | undefined {
  if (object.kind !== 'attribute' || object.name !== 'shape' || object.object.kind !== 'name') return undefined;
  const array = readLoosely(reading, object.object);
  const axes = axesOf(array);
  const axis = index?.kind === 'literal' && index.type === 'int' && index.value !== undefined ? axes?.[index.value] : undefined;
  return axes && (axis ?? refuse(reading, { range }, 'asks for the shape of an array otherwise than by a number that it has'));
}

/** How long an array is, in each of its dimensions; `undefined` for what is no array. */
export function axesOf(array: Value): readonly Value[] | undefined {
  if (isArray(array.type)) return [{ kind: 'length', type: 'int', list: array }];
  return isGrid(array.type) ? [{ kind: 'length', type: 'int', list: array }, { kind: 'columns', type: 'int', grid: array }] : undefined;
}

/** A place in an array of two dimensions. */
export interface GridPlace {
  readonly type: Dtype;
  readonly place: { readonly matrix: Value; readonly row: Value; readonly column: Value };
}

/** `grid[row, column]` and `grid[row][column]` of an array with a name; `undefined` for anything else. */
export function readGridPlace(reading: Reading, expression: Subscript): GridPlace | 'refused' | undefined {
  const { object, indices } = expression;
  const [first, second] = indices;
  const inner = object.kind === 'subscript' && indices.length === 1 ? object : undefined;
  const named = inner && inner.indices.length === 1 ? inner.object : object;
  const type = named.kind === 'name' ? reading.variables.get(named.name)?.type : undefined;
  if (named.kind !== 'name' || type === undefined || !isGrid(type) || reading.inner.has(named.name)) return undefined;
  const places = inner ? [inner.indices[0], first] : [first, second];
  const [row, column] = places.map((place) => place && readPlace(reading, place, type));
  if (!row || !column || indices.length !== (inner ? 1 : 2)) {
    if (reading.refusals.length === 0 && !(places[0] && places[1])) refuse(reading, expression, 'takes a row or a part of an array, of which only elements are translated');
    return 'refused';
  }
  return { type: dtypeOf(type), place: { matrix: readLoosely(reading, named), row, column } };
}

/** A whole number that says where: a truth value would add a dimension to an array. */
function readPlace(reading: Reading, index: Expression, container: ListType | ArrayType | GridType): Value | undefined {
  const at = readValue(reading, index);
  if (at.type === 'unknown') return undefined;
  const isWhole = at.type === 'int' || at.type === 'int64' || (isNarrow(at.type) && at.type !== 'float32') || (at.type === 'bool' && isList(container));
  if (isWhole) return convert(at, 'int');
  refuse(reading, index, 'takes something out by what is no whole number');
  return undefined;
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
  if (at.type === 'int' || at.type === 'bool' || at.type === 'int64') return convert(at, 'int');
  refuse(reading, { range }, 'takes something out by what is no whole number');
  return undefined;
}

/** An element of a list, by a whole number. */
export function readListPlace(reading: Reading, expression: Extract<Expression, { kind: 'subscript' }>): { readonly list: Value; readonly element: Scalar | Dtype; readonly place: { readonly list: Value; readonly index: Value } } | undefined {
  const { object, indices, range } = expression;
  const [index] = indices;
  const isSingle = indices.length === 1 && !/,\s*\]$/.test(reading.file.source.slice(range));
  if (!index || !isSingle || (object.kind !== 'name' && object.kind !== 'attribute')) {
    refuse(reading, expression, 'takes something out of what is no flat list');
    return undefined;
  }
  const list = readLoosely(reading, object);
  if (list.type === 'unknown') return undefined;
  if (!isList(list.type) && !isArray(list.type)) {
    refuse(reading, expression, 'takes something out of what is no flat list');
    return undefined;
  }
  const at = readPlace(reading, index, list.type);
  return at && { list, element: isList(list.type) ? elementOf(list.type) : dtypeOf(list.type), place: { list, index: at } };
}

function readCollection(reading: Reading, expression: Extract<Expression, { kind: 'collection' }>): Value {
  const { type, elements } = expression;
  if (type === 'set' || type === 'dict') return refuse(reading, expression, `makes a ${type}, which only Python can`);
  const values = elements.map((element) => surely(reading, readValue(reading, element)));
  if (values.some((value) => value.type === 'unknown')) return hole;
  const scalars = values.flatMap((value) => (isScalar(value.type) ? [value.type] : []));
  if (scalars.length < values.length) return refuse(reading, expression, `makes a ${type} of other things than numbers`);
  if (type === 'tuple') return values.length > 0 ? { kind: 'tuple', type: tupleOf(scalars), parts: values } : refuse(reading, expression, 'makes an empty tuple');
  const [first] = scalars;
  // What an empty list holds is told by what is appended to it.
  if (first === undefined) return { kind: 'list', type: 'float[]', elements: [] };
  if (isNumpy(first)) return refuse(reading, expression, 'makes a list of numbers of NumPy');
  if (scalars.some((scalar) => scalar !== first)) return refuse(reading, expression, 'makes a list of numbers of several types');
  return { kind: 'list', type: listOf(first), elements: values };
}
