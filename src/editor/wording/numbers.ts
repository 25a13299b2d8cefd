/** "3.4×", "0.62×", "38×": two digits that mean something. */
export function formatTimes(factor: number): string {
  const digits = factor >= 9.95 ? 0 : factor >= 0.995 ? 1 : 2;
  return `${factor.toFixed(digits)}×`;
}

/** "97%", "under 1%", "over 99%": never 0% or 100% of what is not all or nothing. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%';
  if (share < 1 && share > 0.99) return 'over 99%';
  return `${Math.round(share * 100)}%`;
}

/**
 * The most that threads can gain when this share of the time holds the GIL: 1 / share, rounded up,
 * for it is a promise that it is never exceeded.
 *
 * @returns `undefined` when so little holds it that other limits are met long before.
 */
export function threadBound(share: number): string | undefined {
  if (share < 0.01) return undefined;
  const bound = 1 / share;
  const steps = bound > 10 ? 1 : 10;
  // Without the small allowance 1 / 0.1 and the like would round up past themselves.
  const ceiling = Math.ceil(bound * steps - 1e-6) / steps;
  return `${ceiling.toFixed(ceiling >= 10 ? 0 : 1)}×`;
}

/** "1 core", "4 cores". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
