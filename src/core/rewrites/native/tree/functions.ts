import type { Scalar } from './nativeType';

/** A function of Python's that has a translation with the very same results. */
export interface KnownFunction {
  readonly takes: readonly Scalar[];
  readonly gives: Scalar;
  /** Whether some arguments make Python raise an error. */
  readonly mayFail: boolean;
}

const real = (names: string, mayFail: boolean, count = 1): readonly [string, KnownFunction][] =>
  names.split(' ').map((name) => [`math.${name}`, { takes: Array.from({ length: count }, () => 'float'), gives: 'float', mayFail }]);
const rounding = (names: string): readonly [string, KnownFunction][] =>
  names.split(' ').map((name) => [name, { takes: ['float'], gives: 'int', mayFail: true }]);
const asking = (names: string): readonly [string, KnownFunction][] =>
  names.split(' ').map((name) => [`math.${name}`, { takes: ['float'], gives: 'bool', mayFail: false }]);

/**
 * Those of `math` that only pass on to the machine's mathematical library, in every Python.
 *
 * Left out, since Python versions work them out in ways of their own: hypot, dist, fsum, gamma, cbrt.
 */
export const knownFunctions: ReadonlyMap<string, KnownFunction> = new Map<string, KnownFunction>([
  ...real('sqrt exp log log2 log10 sin cos tan asin acos atan sinh cosh tanh', true),
  ...real('fabs radians degrees', false),
  ...real('atan2 copysign', false, 2),
  ...real('pow fmod', true, 2),
  ...rounding('math.floor math.ceil math.trunc round int'),
  ...asking('isnan isinf isfinite'),
  ['math.gcd', { takes: ['int', 'int'], gives: 'int', mayFail: true }],
  ['math.isqrt', { takes: ['int'], gives: 'int', mayFail: true }],
  ['pow', { takes: ['int', 'int', 'int'], gives: 'int', mayFail: true }],
]);

/** Constants of `math`, as the shortest text that gives the very same number. */
export const knownConstants: ReadonlyMap<string, string> = new Map([
  ['math.pi', '3.141592653589793'],
  ['math.tau', '6.283185307179586'],
  ['math.e', '2.718281828459045'],
  ['math.inf', 'inf'],
  ['math.nan', 'nan'],
]);
