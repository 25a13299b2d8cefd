import type { Scenario } from '../../domain/scenario';
import { normalQuantile } from './normalQuantile';
import { createRandomSource, shuffledIndices } from './randomness';

/** How many different task times stand for a spread; the source repeats them. */
const strata = 32;
const seed = 20_261_124;
/** So many are all different, and their mean is exact. Of more, what is left over when the strata are through is little. */
const fewTasks = 256;
/** Below this, tasks are alike: the same loop took times that lay so far apart, standard deviation over mean (0.02 to 0.2; loops of 0.1 to 40 ms in one thread). */
const sameTaskSpread = 0.1;

/** Times of a scenario's tasks over their mean, in the order in which they are handed over, used in turn. */
export const taskFactorsOf = oncePerScenario(workOutFactors);

/** Whether the tasks are as alike as tasks can be. */
export function areTasksAlike({ imbalance, taskFactors }: Scenario): boolean {
  return taskFactors === undefined && imbalance.value < sameTaskSpread;
}

/**
 * The same, of tasks that meet at a lock, where no two take the same time: tasks that are alike to the last digit fall into step, and meet at
 * the lock at each turn or at none, for ever.
 */
export const variedTaskFactorsOf = oncePerScenario((scenario) => (areTasksAlike(scenario)
  ? taskTimeFactors(sameTaskSpread, scenario.tasks.value <= fewTasks ? scenario.tasks.value : strata)
  : taskFactorsOf(scenario)));

/** A scenario is asked for its factors by every run of an outlook. */
function oncePerScenario(workOut: (scenario: Scenario) => readonly number[]): (scenario: Scenario) => readonly number[] {
  const remembered = new WeakMap<Scenario, readonly number[]>();
  return (scenario) => {
    const factors = remembered.get(scenario) ?? workOut(scenario);
    remembered.set(scenario, factors);
    return factors;
  };
}

function workOutFactors({ imbalance, taskFactors, tasks }: Scenario): readonly number[] {
  if (taskFactors === undefined) return taskTimeFactors(imbalance.value);
  // A long list that is gone through again and again is a distribution; playing all of it is not needed to see what it does.
  return tasks.value > taskFactors.length && taskFactors.length > 2 * strata ? representatives(taskFactors) : taskFactors;
}

/** The mean of each equally likely slice of the factors, in a shuffled order. */
function representatives(factors: readonly number[]): readonly number[] {
  const sorted = [...factors].sort((a, b) => a - b);
  return shuffledIndices(strata, createRandomSource(seed)).map((slice) => {
    const part = sorted.slice(Math.floor((slice * sorted.length) / strata), Math.floor(((slice + 1) * sorted.length) / strata));
    return part.reduce((sum, factor) => sum + factor, 0) / part.length;
  });
}

/**
 * Factors on the mean task time, in the order in which tasks are handed over; their mean is 1.
 *
 * Real task times lean to the right (a few long ones), so they are taken from a log-normal
 * distribution. One value is taken from the middle of each equally likely slice: pure chance would
 * need thousands of tasks before the mean was right.
 *
 * @param imbalance - Standard deviation over mean; 0 or more.
 * @param count - How many, 1 or more.
 */
function taskTimeFactors(imbalance: number, count = strata): readonly number[] {
  if (imbalance === 0) return [1];
  const sigma = Math.sqrt(Math.log(1 + imbalance * imbalance));
  const slices = shuffledIndices(count, createRandomSource(seed));
  const factors = slices.map((slice) => Math.exp(sigma * normalQuantile((slice + 0.5) / count)));
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / count;
  return factors.map((factor) => factor / mean);
}
