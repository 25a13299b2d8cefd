import type { Breakdown, TimelineSegment } from '../../domain/prediction';
import type { Totals } from '../engine/ledger';

/** What came of running a pool, in virtual time. */
export interface PoolRun {
  readonly makespanSeconds: number;
  readonly breakdown: Breakdown;
  readonly timeline: readonly TimelineSegment[];
}

/** Adds what is left of all lanes' time as idle, so that the parts make up the whole. */
export function completeBreakdown(totals: Totals, makespanSeconds: number, lanes: number): Breakdown {
  const busySeconds = Object.values(totals).reduce((sum, seconds) => sum + seconds, 0);
  // Rounding can leave a few femtoseconds below nothing.
  return { ...totals, idle: Math.max(0, makespanSeconds * lanes - busySeconds) };
}
