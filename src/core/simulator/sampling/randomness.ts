/** Numbers that look like chance and are the same every time. */
export type RandomSource = () => number;

/**
 * A linear congruential generator, with the constants of Numerical Recipes.
 *
 * @returns A source of numbers from 0 (inclusive) to 1 (exclusive).
 */
export function createRandomSource(seed: number): RandomSource {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The numbers 0 to `count` − 1 in a shuffled order (Fisher and Yates). */
export function shuffledIndices(count: number, random: RandomSource): number[] {
  const indices = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    // Both indices lie inside the array.
    const kept = indices[last] as number;
    indices[last] = indices[other] as number;
    indices[other] = kept;
  }
  return indices;
}
