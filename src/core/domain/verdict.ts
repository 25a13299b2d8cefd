/**
 * What the GIL does to the work at a spawn site.
 *
 * - `serialised`: the time is spent holding the GIL, so threads take turns.
 * - `parallel`: the time is spent in calls that release the GIL.
 * - `io`: the time is spent waiting.
 * - `mixed`: a good part of each; threads help, up to a bound.
 * - `unknown`: too little of the work could be resolved to say.
 */
export type Verdict = 'serialised' | 'parallel' | 'io' | 'mixed' | 'unknown';

/** Whether threads take turns for a good part of the time at least. */
export function takesTurns(verdict: Verdict | undefined): boolean {
  return verdict === 'serialised' || verdict === 'mixed';
}

/** Whether many tasks run at once at a site, or a single one beside its caller. */
export type Multiplicity = 'many' | 'single';

/**
 * Why the work was handed over: to finish sooner (`throughput`), or to keep a GUI, a server or an
 * event loop alive meanwhile (`responsiveness`, for which a thread is right whatever the GIL does).
 */
export type Purpose = 'throughput' | 'responsiveness' | 'unknown';

/** How much of a verdict was resolved from code rather than assumed. */
export type Confidence = 'high' | 'medium' | 'low';
