/** The functions that a profile passes through: bit `n % 32` of word `n / 32` stands for the one numbered `n`. */
export type Reach = Uint32Array;

/** Numbers of functions, for {@link Reach}. */
export interface Numbering {
  /** The same number for the same identity. */
  numberOf(identity: string): number;
}

export const emptyReach: Reach = new Uint32Array(0);

/** Numbers functions in the order in which they are met. */
export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  return {
    numberOf(identity) {
      const known = numbers.get(identity);
      if (known !== undefined) return known;
      numbers.set(identity, numbers.size);
      return numbers.size - 1;
    },
  };
}

/** Both sets in one: the first itself where it has all that the second has. */
export function united(first: Reach, second: Reach): Reach {
  if (second.every((word, index) => ((first[index] ?? 0) | word) >>> 0 === (first[index] ?? 0))) return first;
  const union = new Uint32Array(Math.max(first.length, second.length));
  union.set(first);
  for (const [index, word] of second.entries()) union[index] = (union[index] ?? 0) | word;
  return union;
}

/** A set with one more. */
export function withNumber(reach: Reach, number: number): Reach {
  if (reaches(reach, number)) return reach;
  const wider = new Uint32Array(Math.max(reach.length, (number >>> 5) + 1));
  wider.set(reach);
  wider[number >>> 5] = (wider[number >>> 5] ?? 0) | (1 << (number & 31));
  return wider;
}

export function reaches(reach: Reach, number: number): boolean {
  return (((reach[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}
