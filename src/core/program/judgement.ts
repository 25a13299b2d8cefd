import type { Confidence, Verdict } from '../domain/verdict';
import type { WorkProfile } from '../domain/workProfile';
import { evaluateCost, type Cost, type CostSeconds } from './cost';

/** What a cost says about the GIL. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly confidence: Confidence;
  readonly profile: WorkProfile;
  /** Held seconds if every guessed loop were ten times longer; a task that is trivial even then is not worth a word. */
  readonly heldSecondsAtMost: number;
  /** Whether the verdict stays when every guessed trip count is ten times smaller or larger. */
  readonly isStable: boolean;
}

/**
 * From which share on one kind of time is what matters. A task that holds the GIL for 80 % of its
 * time reaches 1.25× at best, with any number of threads: a reviewer would call it serialised. At
 * 30 % threads still reach 3.3×.
 */
const dominantShare = 0.8;
const minorShare = 0.3;

/**
 * Waiting for another thread says how the program is cut into threads, not what the work is: a
 * worker that takes tasks from a queue is judged by what it does with them. It counts a little, so
 * that a thread which does nothing else is seen to wait.
 */
const idleWeight = 0.1;

/** How far off every guessed trip count may be. */
const scales = [0.1, 1, 10] as const;

/** The verdict for one task, and how sure it is. */
export function judge(cost: Cost): Judgement {
  const [low, middle, high] = scales.map((scale) => evaluateCost(cost, scale)) as [CostSeconds, CostSeconds, CostSeconds]; // map keeps the length of a tuple.
  const verdict = verdictOf(middle);
  const isStable = [low, high].every((seconds) => isClose(verdictOf(seconds), verdict));
  return { verdict, confidence: confidenceOf(middle, verdict, isStable), profile: profileOf(middle), heldSecondsAtMost: high.held, isStable };
}

function verdictOf(seconds: CostSeconds): Verdict {
  const waiting = seconds.waiting + seconds.idle * idleWeight;
  const released = seconds.released + seconds.arrays;
  const known = seconds.held + released + waiting;
  if (known === 0 || seconds.unknown > 2 * known) return 'unknown';
  const heldShare = seconds.held / known;
  if (heldShare >= dominantShare) return 'serialised';
  if (heldShare > minorShare) return 'mixed';
  return waiting >= released ? 'io' : 'parallel';
}

/** `mixed` lies between; going there is no contradiction. */
function isClose(a: Verdict, b: Verdict): boolean {
  return a === b || a === 'mixed' || b === 'mixed';
}

function confidenceOf(seconds: CostSeconds, verdict: Verdict, isStable: boolean): Confidence {
  if (verdict === 'unknown') return 'low';
  const known = seconds.held + seconds.released + seconds.arrays + seconds.waiting + seconds.idle;
  const unknownShare = seconds.unknown / (known + seconds.unknown);
  if (unknownShare > 0.5 || (!isStable && unknownShare > 0.1)) return 'low';
  return unknownShare > 0.1 || !isStable ? 'medium' : 'high';
}

function profileOf(seconds: CostSeconds): WorkProfile {
  return {
    heldSeconds: seconds.held,
    releasedSeconds: seconds.released + seconds.arrays,
    waitingSeconds: seconds.waiting + seconds.idle * idleWeight,
    unknownSeconds: seconds.unknown,
  };
}
