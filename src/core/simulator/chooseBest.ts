import type { Prediction, StrategyId } from '../domain/prediction';

/** From simple to demanding: what the reader of the code has to understand. `requires` rules the rest out. */
const bySimplicity: readonly StrategyId[] = ['sequential', 'threads', 'free-threaded', 'interpreters', 'processes'];

/**
 * A change is worth it when it is felt and stays. Below 1.15 × the gain drowns in what a run varies
 * by, and below 50 ms nobody notices: that is about the shortest delay that a person at a screen
 * feels, and a process pool in a program that starts often costs as much.
 */
export const worthwhile = { speedup: 1.15, savedSeconds: 0.05 } as const;

/**
 * The strategy to use: the simplest one that no more demanding one beats by a worthwhile gain.
 *
 * Only strategies that are there to be used count; one that has to be written or installed first
 * never is the best.
 */
export function chooseBest(predictions: readonly Prediction[]): StrategyId {
  let best: Prediction | undefined;
  for (const id of bySimplicity) {
    const candidate = predictions.find(({ strategy, requires }) => strategy === id && requires === undefined);
    if (candidate && (!best || isWorthwhile(candidate, best))) best = candidate;
  }
  return best?.strategy ?? 'sequential';
}

/** Whether the best strategy is a change for the better at all: one after the other needs none. */
export function isWorthChanging(predictions: readonly Prediction[], best: StrategyId): boolean {
  const chosen = predictions.find(({ strategy }) => strategy === best);
  const present = predictions.find(({ strategy }) => strategy === 'sequential');
  return chosen !== undefined && present !== undefined && isWorthwhile(chosen, present);
}

/** Whether going from one to the other is a gain that is felt. */
export function isWorthwhile(candidate: Prediction, present: Prediction): boolean {
  const presentSeconds = present.makespanSeconds.expected;
  const candidateSeconds = candidate.makespanSeconds.expected;
  return presentSeconds / candidateSeconds >= worthwhile.speedup && presentSeconds - candidateSeconds >= worthwhile.savedSeconds;
}
