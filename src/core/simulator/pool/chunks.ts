/** Tasks in bundles that travel together. */
export interface Chunks {
  readonly count: number;
  /** Time of each chunk over that of a full one of average tasks, used in turn. */
  readonly factors: readonly number[];
}

/** Runs with more chunks than this repeat themselves; the size of the last chunk is then a detail. */
const mostDistinct = 1024;

/** Bundles tasks, `size` at a time and in order; the last chunk may have fewer. */
export function bundle(tasks: number, size: number, factors: readonly number[]): Chunks {
  const count = Math.ceil(tasks / size);
  if (size === 1) return { count, factors };
  if (factors.length === 1 && (tasks % size === 0 || count > mostDistinct)) return { count, factors };
  const distinct = Math.min(count, mostDistinct);
  return { count, factors: Array.from({ length: distinct }, (_, chunk) => meanFactor(chunk * size, Math.min(tasks, (chunk + 1) * size), size, factors)) };
}

/** Of the tasks from `first` to `last`, exclusive, as a part of a full chunk. */
function meanFactor(first: number, last: number, size: number, factors: readonly number[]): number {
  // Whole periods of the factors have the mean 1.
  const whole = Math.floor((last - first) / factors.length);
  let sum = whole * factors.length;
  for (let task = first + whole * factors.length; task < last; task += 1) sum += factors[task % factors.length] ?? 1;
  return sum / size;
}
