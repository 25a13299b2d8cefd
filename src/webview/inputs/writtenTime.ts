/** In which unit a bare number is meant. */
export type TimeUnit = 's' | 'ms' | 'µs';

const unitSeconds: Readonly<Record<string, number>> = { s: 1, sec: 1, ms: 1e-3, µs: 1e-6, μs: 1e-6, us: 1e-6, ns: 1e-9, min: 60 };

/** A number and perhaps a unit, each in a group. */
export const oneTime = /([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-zµμ]*)/i;

/** The two groups of `oneTime` in seconds; `undefined` when the unit is none. */
export function secondsOf(size: string, unit: string | undefined, otherwise: TimeUnit): number | undefined {
  const factor = unitSeconds[(unit ?? '').toLowerCase() || otherwise];
  return factor === undefined ? undefined : Number(size) * factor;
}
