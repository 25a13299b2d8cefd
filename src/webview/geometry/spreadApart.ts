/** The room that labels have, and how far they must be from each other. */
export interface Room {
  readonly distance: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Moves positions as little as needed for all to be `distance` apart, each in its old order.
 *
 * @returns New positions, in the order of the given ones. With too little room they run past its start.
 */
export function spreadApart(positions: readonly number[], { distance, from, to }: Room): readonly number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0) || a - b);
  const spread = [...positions];
  // 1. Downwards, each makes way for the one above it.
  let next = from;
  for (const index of order) {
    spread[index] = Math.max(spread[index] ?? 0, next);
    next = (spread[index] ?? 0) + distance;
  }
  // 2. Upwards, those that were pushed out of the room come back in.
  let last = to;
  for (const index of order.reverse()) {
    spread[index] = Math.min(spread[index] ?? 0, last);
    last = (spread[index] ?? 0) - distance;
  }
  return spread;
}
