import type { Scenario } from '../../domain/scenario';
import { normalQuantile } from './normalQuantile';
import { createRandomSource, shuffledIndices } from './randomness';

/** How many different task times stand for a spread; the source repeats them. */
const strata = 32;
const seed = 20_261_124;

/** Times of a scenario's tasks over their mean, in the order in which they are handed over, used in turn. */
export function taskFactorsOf({ imbalance, taskFactors }: Scenario): readonly number[] {
  return taskFactors ?? taskTimeFactors(imbalance.value);
}

/**
 * Factors on the mean task time, in the order in which tasks are handed over; their mean is 1.
 *
 * Real task times lean to the right (a few long ones), so they are taken from a log-normal
 * distribution. One value is taken from the middle of each equally likely slice: pure chance would
 * need thousands of tasks before the mean was right.
 *
 * @param imbalance - Standard deviation over mean; 0 or more.
 */
export function taskTimeFactors(imbalance: number): readonly number[] {
  if (imbalance === 0) return [1];
  const sigma = Math.sqrt(Math.log(1 + imbalance * imbalance));
  const slices = shuffledIndices(strata, createRandomSource(seed));
  const factors = slices.map((slice) => Math.exp(sigma * normalQuantile((slice + 0.5) / strata)));
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / strata;
  return factors.map((factor) => factor / mean);
}
