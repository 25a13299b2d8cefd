import type { Meaning } from './meaning';

/** `n: int` leaves open which, and `pool: Executor` of what kind. */
export function saysLittle(meaning: Meaning): boolean {
  if (meaning.kind === 'external-instance') return meaning.type === 'concurrent.futures.Executor';
  if (meaning.kind === 'collection') return !meaning.items?.some((item) => item.kind !== 'unknown' && !saysLittle(item));
  return meaning.kind === 'number' || meaning.kind === 'text';
}
