import { positionalArguments } from '../python/callArguments';
import { elementwise, reducers } from './arrayShape';
import type { Evaluator } from './evaluator';
import { onlyNumber } from './knownNumbers';
import type { CallInFrame } from './meaning';

/** By how many numbers they take before the size: a number is drawn where no size is given. */
const drawn: ReadonlyMap<string, number> = new Map([
  ...['random', 'random_sample', 'ranf', 'sample', 'standard_normal', 'standard_exponential', 'rand', 'randn'].map((name) => [name, 0] as const),
  ...['exponential', 'poisson', 'rayleigh', 'pareto', 'standard_t', 'chisquare'].map((name) => [name, 1] as const),
  ...['randint', 'integers', 'uniform', 'normal', 'binomial', 'lognormal', 'beta', 'gamma', 'laplace', 'logistic'].map((name) => [name, 2] as const),
]);

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
