/** How many there are, as the documentation of itertools says; more than a loop gets through are not told apart. */
export function waysToTake(type: string, count: number, taken: number): number {
  const places = type === 'itertools.combinations_with_replacement' ? count + taken - 1 : count;
  if (taken > places) return 0;
  let result = 1;
  for (let place = 1; place <= taken && result < 1e9; place++) {
    result *= places - taken + place;
    if (type !== 'itertools.permutations') result /= place;
  }
  return Math.round(result);
}
