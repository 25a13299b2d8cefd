/** Functions that give a number which is known where their arguments are; what is missing is NaN, and so is the result. */
const functions: Readonly<Record<string, (first: number, second: number, ...others: readonly number[]) => number>> = {
  int: Math.trunc,
  float: (value) => value,
  abs: Math.abs,
  round: (value, digits) => (Number.isNaN(digits) ? Math.round(value) : Number.NaN),
  pow: (base, exponent) => base ** exponent,
  min: (...values) => Math.min(...values),
  max: (...values) => Math.max(...values),
  'math.sqrt': Math.sqrt,
  'math.isqrt': (value) => Math.floor(Math.sqrt(value)),
  'math.floor': Math.floor,
  'math.ceil': Math.ceil,
  'math.pow': (base, exponent) => base ** exponent,
};

/** Whether calling it gives a number. */
export function givesNumber(name: string): boolean {
  return Object.hasOwn(functions, name);
}

/** What calling it gives; `undefined` where an argument is not known. */
export function computeNumber(name: string, values: readonly (number | undefined)[]): number | undefined {
  const [first = Number.NaN, second = Number.NaN, ...others] = values;
  const value = functions[name]?.(first, second, ...others.map((other) => other ?? Number.NaN));
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
