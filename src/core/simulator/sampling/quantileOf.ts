/**
 * The value below which this part of the values lies, evenly between the two that are next to it.
 *
 * @param ascending - At least one.
 * @param part - What is outside of 0 to 1 is taken for the nearer end.
 */
export function quantileOf(ascending: readonly number[], part: number): number {
  const place = Math.min(1, Math.max(0, part)) * (ascending.length - 1);
  const before = Math.floor(place);
  const low = ascending[before];
  if (low === undefined) throw new Error('There is no quantile of no values.');
  return low + ((ascending[before + 1] ?? low) - low) * (place - before);
}
