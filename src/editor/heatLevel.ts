import type { HeatLine } from '../core/domain/fileReport';
import { formatShare } from './wording/numbers';

/** How strongly a line is shaded; each has a colour of the theme. */
export type HeatLevel = 'low' | 'medium' | 'high' | 'highest';

/** From the weakest to the strongest. */
export const heatLevels: readonly HeatLevel[] = ['low', 'medium', 'high', 'highest'];

/** A line below this share of the held time is not worth a colour. */
const leastShare = 0.02;

/** The level of a line that takes this share of its task's GIL-held time; `undefined` for one not worth a colour. */
export function heatLevel(share: number): HeatLevel | undefined {
  if (share < leastShare) return undefined;
  if (share < 0.25) return 'low';
  if (share < 0.5) return 'medium';
  return share < 0.75 ? 'high' : 'highest';
}

/** What the colour of a line says, in words. */
export function heatWords({ share }: HeatLine): string {
  return `Gilsight: about ${formatShare(share)} of the time for which a task holds the GIL is spent on this line.`;
}
