/** Chance that a seed decides: the same programs in every run. */
export interface Chance {
  /** One of several. */
  of<Item>(items: readonly Item[]): Item;
  /** True once in so many times. */
  once(times: number): boolean;
}

/** Mulberry32, by Tommy Ettinger. */
export function createChance(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const of = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  };
  return { of, once: (times) => next() < 1 / times };
}
