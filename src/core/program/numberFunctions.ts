/** Functions that give a number which is known where their arguments are. */
const functions: Readonly<Record<string, (...values: readonly number[]) => number | undefined>> = {
  int: (value) => value !== undefined ? Math.trunc(value) : undefined,
  float: (value) => value,
  abs: (value) => value !== undefined ? Math.abs(value) : undefined,
  round: (value, digits) => value !== undefined && digits === undefined ? Math.round(value) : undefined,
  pow: (base, exponent) => base !== undefined && exponent !== undefined ? base ** exponent : undefined,
  min: (...values) => values.length > 1 ? Math.min(...values) : undefined,
  max: (...values) => values.length > 1 ? Math.max(...values) : undefined,
  'math.sqrt': (value) => value !== undefined ? Math.sqrt(value) : undefined,
  'math.isqrt': (value) => value !== undefined ? Math.floor(Math.sqrt(value)) : undefined,
  'math.floor': (value) => value !== undefined ? Math.floor(value) : undefined,
  'math.ceil': (value) => value !== undefined ? Math.ceil(value) : undefined,
  'math.pow': (base, exponent) => base !== undefined && exponent !== undefined ? base ** exponent : undefined,
};

/** Whether calling it gives a number. */
export function givesNumber(name: string): boolean {
  return Object.hasOwn(functions, name);
}

/** What calling it gives; `undefined` where an argument is not known. */
export function computeNumber(name: string, values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  const value = known.length === values.length ? functions[name]?.(...known) : undefined;
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
