import { positionalArguments } from '../python/callArguments';
import { elementwise, reducers } from './arrayShape';
import type { Evaluator } from './evaluator';
import { onlyNumber } from './knownNumbers';
import type { CallInFrame } from './meaning';
import { numbersBeforeSize, sizedByAxes } from './randomNumbers';

/** By how many numbers they take at most to draw one: they are given no size. */
const drawn: ReadonlyMap<string, number> = new Map([...numbersBeforeSize, ...sizedByAxes.map((name) => [name, 0] as const)]);

const drawing = /^numpy\.random\.(Generator\.|RandomState\.)?(\w+)$/;

const numberType = /^numpy\.(float|int|uint|bool|complex)\d*_?$/;

/**
 * Whether a call of NumPy makes one number of numbers: `numpy.sqrt(x * x + y * y)`, `numpy.random.normal(0, 1)`.
 * It holds the GIL, like the `math` function would.
 *
 * @param name - Canonical: `numpy.sqrt`.
 */
export function makesNumber(evaluator: Evaluator, name: string, { call, frame }: CallInFrame): boolean {
  const most = drawn.get(drawing.exec(name)?.[2] ?? '');
  const isOfNumbers = elementwise.test(name) || numberType.test(name);
  if (most === undefined && !isOfNumbers) return false;
  const given = positionalArguments(call);
  if (given.length !== call.arguments.length || (most === undefined ? given.length === 0 : given.length > most)) return false;
  return given.every(({ value }) => onlyNumber(evaluator, value, frame) !== undefined);
}

/**
 * Whether a call of NumPy makes one number of a whole array: `array.sum()`, `numpy.linalg.norm(vector)`. What that costs
 * hangs on the array.
 *
 * @param name - Canonical: `numpy.ndarray.sum`.
 */
export function reducesToNumber(name: string, { call }: CallInFrame): boolean {
  return reducers.test(name) && call.arguments.length === (/^numpy\.(ndarray|ObjectArray)\./.test(name) ? 0 : 1);
}
