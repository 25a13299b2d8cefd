/** Which numbers of each power of ten become stops. */
export interface DecadeRange {
  /** The first stop, itself a mantissa times a power of ten. */
  readonly from: number;
  /** The last stop, inclusive. */
  readonly to: number;
  /** From 1 up to, not including, 10; ascending. */
  readonly mantissas: readonly number[];
}

/**
 * The stops of a slider whose steps feel alike over many powers of ten.
 *
 * Stops rather than a continuous logarithm: each press of an arrow key then moves to another round
 * number, and no two positions of the thumb mean the same count.
 */
export function decadeStops({ from, to, mantissas }: DecadeRange): readonly number[] {
  const stops: number[] = [];
  for (let exponent = Math.floor(Math.log10(from)); exponent <= Math.ceil(Math.log10(to)); exponent += 1) {
    // Read from text, 3e-6 is the nearest double; multiplied, it would be 0.0000029999999999999997.
    stops.push(...mantissas.map((mantissa) => Number(`${mantissa}e${exponent}`)));
  }
  return stops.filter((stop) => stop >= from && stop <= to);
}

/**
 * The stop at which the thumb rests for a value: the nearest by ratio, since most scales are
 * logarithmic, or by distance next to zero.
 *
 * @returns An index into `stops`; 0 when there is no number to show.
 */
export function nearestStop(stops: readonly number[], value: number): number {
  if (!Number.isFinite(value)) return 0;
  let nearest = 0;
  for (const [index, stop] of stops.entries()) {
    const best = stops[nearest] ?? stop;
    if (distance(stop, value) < distance(best, value)) nearest = index;
  }
  return nearest;
}

function distance(stop: number, value: number): number {
  if (stop === value) return 0;
  if (stop <= 0 || value <= 0) return Math.abs(stop - value) + 1e3;
  return Math.abs(Math.log(stop / value));
}

/** Small whole numbers, as of cores: every one at first, then rounder ones. */
export const counts: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 96, 128];

/** Every percent. */
export const percents: readonly number[] = Array.from({ length: 101 }, (_, percent) => percent / 100);

/** Twentieths up to 2. */
export const ratios: readonly number[] = Array.from({ length: 41 }, (_, step) => step / 20);

/** Bytes, from nothing to a gigabyte. */
export const sizes: readonly number[] = [0, ...decadeStops({ from: 1, to: 1e9, mantissas: [1, 2, 5] })];
