import { argumentAt, positionalArguments } from '../python/callArguments';
import type { Expression, OperatorExpression, SubscriptExpression } from '../python/facts/expression';
import { isNoneLiteral } from '../python/noneLiteral';
import type { Evaluator } from './evaluator';
import { knownNumber, onlyNumber } from './knownNumbers';
import type { CallInFrame, ExternalInstanceMeaning, Frame, Meaning } from './meaning';
import { pictureAxes } from './pictures';
import { numbersBeforeSize, sizedByAxes } from './randomNumbers';
import { isSlice, isWindow, lengthOfSlice, widthOfWindow } from './slices';

/** How many elements an array of NumPy has along each axis. */
export type Shape = readonly number[];

/** How long an axis is: `undefined` where the code does not say it, `counted` where it says that there is a place for each of some things. */
type Length = number | 'counted' | undefined;

/** A shape of which the code may not say everything: `numpy.zeros((rows, 3))`. */
export type Axes = readonly Length[];

/** More axes nobody has. */
const maximumAxes = 8;

/** A single number's; beside it every shape stays what it is, so it stands for an array that is made of itself. */
const noAxes: Axes = [];

/** Arrays made of arrays made of arrays beyond this are not followed. */
const maximumDepth = 20;

/**
 * The shape of an array, followed back to the call that says how large it is.
 *
 * @returns `undefined` where the code does not say it.
 */
export function shapeOf(evaluator: Evaluator, array: ExternalInstanceMeaning): Shape | undefined {
  const axes = createReader(evaluator).ofMeanings([array]);
  return axes && isShape(axes) ? axes : undefined;
}

/** Whether the code says how long every axis is. */
export function isShape(axes: Axes): axes is Shape {
  return axes.every((length) => typeof length === 'number');
}

/**
 * Whether an array has at least two axes that are as long as what the program works on: a raster, a picture, the
 * cells of a simulation. It is a whole, however often a loop goes over it. What has a row for each thing in a list,
 * like the parameters of a fit, may be as small as the list.
 */
export function isGrid(axes: Axes): boolean {
  return axes.filter((length) => length === undefined).length > 1;
}

/** Whether something is an array of NumPy, of numbers or of objects. */
export function isArray({ type }: ExternalInstanceMeaning): boolean {
  return type === 'numpy.ndarray' || type === 'numpy.ObjectArray';
}

/** The axes of the arrays that a call of NumPy reads: its object's and its arguments', as far as they are known. */
export function axesRead(evaluator: Evaluator, self: Meaning | undefined, { call, frame }: CallInFrame): readonly Axes[] {
  const reader = createReader(evaluator);
  const given = positionalArguments(call).map(({ value }) => reader.of(value, frame));
  return [self ? reader.ofMeanings([self]) : undefined, ...given].filter((axes) => axes !== undefined);
}

/**
 * The axes of the array that a call makes.
 *
 * @param name - Canonical: `numpy.zeros`.
 */
export function axesOfResult(evaluator: Evaluator, name: string, self: Meaning | undefined, call: CallInFrame): Axes | undefined {
  return resultShape(createReader(evaluator), name, self, call);
}

/** How many elements an array of a shape has. */
export function elementsIn(shape: Shape): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** Reads shapes; knows what it is reading, as `a = a * 2` in a loop is as large as it was. */
interface ShapeReader {
  readonly evaluator: Evaluator;
  of(expression: Expression, frame: Frame): Axes | undefined;
  ofMeanings(meanings: readonly Meaning[]): Axes | undefined;
}

function createReader(evaluator: Evaluator): ShapeReader {
  const open = new Set<Expression>();
  const reader: ShapeReader = {
    evaluator,
    of: (expression, frame) => reader.ofMeanings(evaluator.meaningsOf(expression, frame)),
    ofMeanings(meanings) {
      const others = meanings.filter((meaning) => !isOpen(meaning));
      if (others.length < meanings.length && others.length === 0) return noAxes;
      const shapes = others.map((meaning) => (meaning.kind === 'external-instance' && isArray(meaning) ? ofArray(meaning) : undefined));
      const [first, ...rest] = shapes.filter((shape) => shape !== undefined);
      if (!first || rest.length + 1 < shapes.length) return undefined;
      return rest.reduce(larger, first);
    },
  };
  return reader;

  function isOpen(meaning: Meaning): boolean {
    const maker = meaning.kind === 'external-instance' ? makerOf(meaning) : undefined;
    return maker !== undefined && open.has(maker);
  }

  function ofArray(array: ExternalInstanceMeaning): Axes | undefined {
    const maker = makerOf(array);
    const picture = pictureAxes(evaluator, array);
    if (picture || !maker || open.size >= maximumDepth) return picture;
    open.add(maker);
    const shape = array.madeBy ? ofCall(array.madeBy) : array.computedBy && computedShape(reader, array.computedBy.expression, array.computedBy.frame);
    open.delete(maker);
    return shape;
  }

  function ofCall(call: CallInFrame): Axes | undefined {
    const [callee, ...others] = evaluator.meaningsOf(call.call.callee, call.frame);
    if (callee?.kind !== 'external' || others.length > 0) return undefined;
    return resultShape(reader, evaluator.program.knowledge.canonicalName(callee.name), callee.self, call);
  }
}

/** Of two that an array may have: a grid is larger than what the code knows the length of. */
function larger(one: Axes, other: Axes): Axes {
  if (isShape(one) && isShape(other)) return elementsIn(other) > elementsIn(one) ? other : one;
  return isGrid(other) || isShape(one) ? other : one;
}

function makerOf({ madeBy, computedBy }: ExternalInstanceMeaning): Expression | undefined {
  return madeBy?.call ?? computedBy?.expression;
}

function computedShape(reader: ShapeReader, expression: Expression, frame: Frame): Axes | undefined {
  switch (expression.kind) {
    case 'operator':
      return operatorShape(reader, expression, frame);
    case 'subscript':
      return partShape(reader, expression, frame);
    case 'attribute':
      return turned(reader.of(expression.object, frame), expression.name);
    default:
      return undefined;
  }
}

/** `matrix.T`; of the other attributes that are arrays none is larger. */
function turned(axes: Axes | undefined, attribute: string): Axes | undefined {
  return attribute === 'T' ? axes && [...axes].reverse() : axes;
}

/**
 * The shape of `grid[1:-1, 2]`: a slice has no more than its axis, a number takes the axis away, `None` adds one.
 * What is taken by other arrays is as large as they are, or as what is true in them.
 */
function partShape(reader: ShapeReader, { object, indices }: SubscriptExpression, frame: Frame): Axes | undefined {
  const rest = [...(reader.of(object, frame) ?? [])];
  const isWhole = rest.length > 0;
  const axes: Length[] = [];
  for (const index of indices) {
    const isNew = isNoneLiteral(index) || (index.kind === 'attribute' && index.name === 'newaxis');
    if (isSlice(index)) axes.push(sliceLength(reader.evaluator, index, isWhole ? { axis: rest.shift() } : undefined, frame));
    else if (isNew) axes.push(1);
    else if (onlyNumber(reader.evaluator, index, frame)) rest.shift();
    else return undefined;
  }
  // Of an array of unknown shape only what a window takes of it is known.
  return isWhole || axes.every((length) => typeof length === 'number') && axes.length > 0 ? [...axes, ...rest] : undefined;
}

/** @param whole - The axis that is cut, where the shape is known. */
function sliceLength(evaluator: Evaluator, index: Expression, whole: { readonly axis: Length } | undefined, frame: Frame): Length {
  const most = typeof whole?.axis === 'number' ? whole.axis : undefined;
  return widthOfWindow(evaluator, index, frame) ?? lengthOfSlice(evaluator, index, most, frame) ?? (isWindow(index) ? 'counted' : whole?.axis);
}

/** The shape of what an operator makes of arrays, and of numbers beside them. */
function operatorShape(reader: ShapeReader, expression: OperatorExpression, frame: Frame): Axes | undefined {
  const meanings = expression.operands.map((operand) => reader.evaluator.meaningsOf(operand, frame));
  const shapes = meanings.map((each) => reader.ofMeanings(each));
  if (expression.operator === '@') return productShape(shapes[0], shapes[1]);
  const grid = shapes.find((axes) => axes && isGrid(axes));
  if (grid) return grid;
  const isKnown = meanings.every((each, index) => shapes[index] !== undefined || each.every(({ kind }) => kind === 'number'));
  return isKnown ? broadcast(shapes.filter((shape) => shape !== undefined)) : undefined;
}

function resultShape(reader: ShapeReader, name: string, self: Meaning | undefined, call: CallInFrame): Axes | undefined {
  const method = name.slice(name.lastIndexOf('.') + 1);
  if (methodOfArray.test(name)) return self && methodShape(reader, method, reader.ofMeanings([self]), call);
  const make = /^numpy\.(random\.(Generator\.|RandomState\.)?)?\w+$/.test(name) ? makers.get(method) : undefined;
  if (make) return make(reader, call);
  if (reducers.test(name)) return reducedShape(positionalArguments(call.call)[0]?.value, reader, call);
  if (noLarger.test(name)) return positionalArguments(call.call).map(({ value }) => reader.of(value, call.frame))[0];
  const isProduct = name === 'numpy.dot' || name === 'numpy.matmul';
  if (!isProduct && !elementwise.test(name)) return undefined;
  const [left, right] = positionalArguments(call.call).map(({ value }) => reader.of(value, call.frame));
  return isProduct ? productShape(left, right) : broadcast([left, right].filter((shape) => shape !== undefined));
}

/** What they make has the shape of their first argument, or a part of it. */
const noLarger = /^numpy\.(linalg\.(inv|pinv|cholesky)|fft\.(fft|ifft|rfft|fft2|ifft2|rfft2|fftshift|ifftshift)|diff|roll|flip|fliplr|flipud|cumsum|cumprod|argsort|unique|clip|round|nan_to_num|ravel)$/;

/** What they make of a whole array is one number. */
export const reducers = /^numpy\.((ndarray|ObjectArray)\.)?(sum|mean|std|var|min|max|amin|amax|prod|ptp|any|all|argmin|argmax|median|nansum|nanmean|nanstd|nanmin|nanmax|count_nonzero|trace)$|^numpy\.linalg\.(norm|det)$/;

/** A number, where no axis is given; along one the shape is not worked out. */
function reducedShape(array: Expression | undefined, reader: ShapeReader, { call, frame }: CallInFrame): Axes | undefined {
  if (!array || call.arguments.length > 1) return undefined;
  return reader.of(array, frame) && noAxes;
}

const methodOfArray = /^numpy\.(ndarray|ObjectArray)\./;

type Maker = (reader: ShapeReader, call: CallInFrame) => Axes | undefined;

/** By the name of the function: where its arguments say how large the array is. */
const makers: ReadonlyMap<string, Maker> = new Map([
  ...withMaker(sizedBy(0, 'shape'), ['zeros', 'ones', 'empty', 'full', 'hanning', 'hamming', 'blackman', 'bartlett']),
  ...[...numbersBeforeSize].map(([name, position]) => [name, sizedBy(position, 'size')] as const),
  ...withMaker(sizedBy(1, 'size'), ['choice']),
  ...withMaker(sizedByAll, sizedByAxes),
  ...withMaker(square, ['eye', 'identity']),
  ...withMaker(spaced, ['linspace', 'logspace']),
  ...withMaker(counted, ['arange']),
  ...withMaker(copied, ['array', 'asarray', 'ascontiguousarray', 'zeros_like', 'ones_like', 'empty_like', 'full_like']),
]);

function withMaker(maker: Maker, names: readonly string[]): readonly (readonly [string, Maker])[] {
  return names.map((name) => [name, maker]);
}

function sizedBy(position: number, keyword: string): Maker {
  return (reader, { call, frame }) => {
    const argument = argumentAt(call, { position, keyword });
    return argument && (axesOfTuple(reader, argument.value, frame) ?? axesFrom(numbersIn(reader.evaluator, argument.value, frame)));
  };
}

function sizedByAll({ evaluator }: ShapeReader, { call, frame }: CallInFrame): Axes | undefined {
  return axesFrom(positionalArguments(call).map(({ value }) => lengthGiven(evaluator, value, frame)));
}

function square({ evaluator }: ShapeReader, { call, frame }: CallInFrame): Axes | undefined {
  const [rows, columns = rows ?? 'counted'] = positionalArguments(call).map(({ value }) => lengthGiven(evaluator, value, frame));
  return axesFrom([rows, columns]);
}

/** NumPy's own default. */
const defaultSteps = 50;

function spaced({ evaluator }: ShapeReader, { call, frame }: CallInFrame): Axes | undefined {
  const steps = argumentAt(call, { position: 2, keyword: 'num' });
  return axesFrom([steps ? knownNumber(evaluator, steps.value, frame) : defaultSteps]);
}

function counted({ evaluator }: ShapeReader, { call, frame }: CallInFrame): Axes | undefined {
  const numbers = positionalArguments(call).map(({ value }) => knownNumber(evaluator, value, frame));
  const [start, stop, step = 1] = numbers.length === 1 ? [0, numbers[0]] : numbers;
  if (start === undefined || stop === undefined || step === 0 || numbers.includes(undefined)) return undefined;
  return axesFrom([Math.max(0, Math.ceil((stop - start) / step))]);
}

/** As large as the array, or as long as the list, that it is made from. */
function copied(reader: ShapeReader, { call, frame }: CallInFrame): Axes | undefined {
  const source = positionalArguments(call)[0]?.value;
  if (!source) return undefined;
  const [meaning, ...others] = reader.evaluator.meaningsOf(source, frame);
  if (meaning?.kind !== 'collection') return reader.of(source, frame);
  if (others.length > 0) return undefined;
  const [row] = meaning.elements;
  const [columns] = row ? reader.evaluator.meaningsOf(row, meaning.frame) : [];
  return axesFrom(columns?.kind === 'collection' ? [meaning.length, columns.length] : [meaning.length]);
}

const keepsShape = new Set(['copy', 'astype', 'clip', 'round', 'conj', 'cumsum', 'cumprod', 'argsort', 'view']);

function methodShape(reader: ShapeReader, method: string, shape: Axes | undefined, call: CallInFrame): Axes | undefined {
  if (!shape || keepsShape.has(method)) return shape;
  if (reducers.test(`numpy.ndarray.${method}`) && call.call.arguments.length === 0) return noAxes;
  if (method === 'flatten' || method === 'ravel') return isShape(shape) ? [elementsIn(shape)] : undefined;
  if (method === 'transpose' && call.call.arguments.length === 0) return [...shape].reverse();
  const [argument, ...others] = positionalArguments(call.call);
  if (!argument) return undefined;
  if (method === 'dot') return productShape(shape, reader.of(argument.value, call.frame));
  if (method !== 'reshape') return undefined;
  const lengths = [argument, ...others].flatMap(({ value }) => numbersIn(reader.evaluator, value, call.frame));
  return reshaped(shape, lengths);
}

/** One length may be left to NumPy, as -1. */
function reshaped(axes: Axes, lengths: Axes): Axes | undefined {
  const known = lengths.reduce<number>((product, length) => (typeof length === 'number' && length > 0 ? product * length : product), 1);
  const rest = isShape(axes) ? elementsIn(axes) / known : undefined;
  return axesFrom(lengths.map((length) => (length === -1 ? rest : length)));
}

/** What `array.shape` and `array.shape[:2]` say. */
function axesOfTuple(reader: ShapeReader, expression: Expression, frame: Frame): Axes | undefined {
  if (expression.kind === 'attribute') return expression.name === 'shape' ? reader.of(expression.object, frame) : undefined;
  const [index, ...others] = expression.kind === 'subscript' ? expression.indices : [];
  if (expression.kind !== 'subscript' || !index || !isSlice(index) || others.length > 0) return undefined;
  const whole = axesOfTuple(reader, expression.object, frame);
  return whole?.slice(0, lengthOfSlice(reader.evaluator, index, whole.length, frame));
}

/** A number, or those of a tuple or list. */
function numbersIn(evaluator: Evaluator, expression: Expression, frame: Frame): Axes {
  const [meaning, ...others] = evaluator.meaningsOf(expression, frame);
  if (others.length > 0 || !meaning) return [undefined];
  if (meaning.kind === 'number') return [lengthGiven(evaluator, expression, frame)];
  const isWritten = meaning.kind === 'collection' && meaning.elements.length === meaning.length;
  return isWritten ? withoutSquares(meaning.elements, meaning.elements.map((element) => lengthGiven(evaluator, element, meaning.frame))) : [undefined];
}

/** The name of a length, also of one that is made a whole number: `int(n)`. */
function nameIn(length: Expression): string | undefined {
  if (length.kind === 'name') return length.name;
  const [value, ...others] = length.kind === 'call' ? length.arguments : [];
  return value && others.length === 0 ? nameIn(value.value) : undefined;
}

/** `(n, n)`: a matrix has as many rows as there are things, be they parameters or pixels. */
function withoutSquares(written: readonly Expression[], lengths: Axes): Axes {
  const names = written.map(nameIn);
  return lengths.map((length, index) => (length === undefined && names[index] !== undefined && names.indexOf(names[index]) !== names.lastIndexOf(names[index]) ? 'counted' : length));
}

function axesFrom(lengths: Axes): Axes | undefined {
  return lengths.length === 0 || lengths.length > maximumAxes ? undefined : lengths.map(wholeLength);
}

function wholeLength(length: Length): Length {
  if (typeof length !== 'number') return length;
  return length >= 0 && Number.isFinite(length) ? Math.floor(length) : undefined;
}

function lengthGiven(evaluator: Evaluator, expression: Expression, frame: Frame): Length {
  const number = onlyNumber(evaluator, expression, frame);
  return number?.value ?? (number?.counts ? 'counted' : undefined);
}

/** Functions that make one element of one element. */
export const elementwise = /^numpy\.(add|subtract|multiply|divide|true_divide|floor_divide|power|remainder|mod|fmod|negative|absolute|abs|exp|exp2|expm1|log|log2|log10|log1p|sqrt|cbrt|square|sin|cos|tan|arcsin|arccos|arctan|arctan2|sinh|cosh|tanh|maximum|minimum|floor|ceil|rint|sign|hypot|sort|copy)$/;

/** The matrix product: the inner axes go. */
function productShape(left: Axes | undefined, right: Axes | undefined): Axes | undefined {
  if (!left || !right) return undefined;
  const columns = right.length > 1 ? right.slice(-1) : [];
  return [...left.slice(0, -1), ...columns];
}

/** NumPy's broadcasting, of arrays that fit. */
function broadcast(arrays: readonly Axes[]): Axes | undefined {
  if (arrays.length === 0) return undefined;
  const count = Math.max(...arrays.map(({ length }) => length));
  return Array.from({ length: count }, (_, axis) => {
    const lengths = arrays.flatMap((axes) => (axis - count + axes.length < 0 ? [] : [axes[axis - count + axes.length]]));
    return lengths.reduce(longer, 1);
  });
}

/** Of two axes that fit, one may have a single place. */
function longer(one: Length, other: Length): Length {
  if (typeof one === 'number' && typeof other === 'number') return Math.max(one, other);
  return typeof one === 'number' ? other : one;
}
