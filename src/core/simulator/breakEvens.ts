import type { Calibration } from '../domain/calibration';
import type { BreakEven, StrategyId } from '../domain/prediction';
import type { Scenario } from '../domain/scenario';
import { strategies } from './strategies/index';
import { isUnavailable, type Strategy } from './strategies/strategy';

/** Between these a task is looked for; shorter ones nobody hands over, longer ones nobody waits for. */
const shortestSeconds = 1e-7;
const longestSeconds = 1e3;
/** Halvings of ten decades on a logarithmic scale: to the percent, which is more than the bands promise. */
const halvings = 11;

/**
 * From which length of a task on each strategy is faster than one task after the other, everything
 * else of the scenario being equal.
 *
 * @param wanted - Left out, every strategy that is there for this Python.
 */
export function findBreakEvens(scenario: Scenario, calibration: Calibration, wanted?: readonly StrategyId[]): readonly BreakEven[] {
  return strategies.flatMap((strategy): readonly BreakEven[] => {
    if (strategy.id === 'sequential' || wanted?.includes(strategy.id) === false) return [];
    const wins = (taskSeconds: number): boolean | undefined => beatsSequential(strategy, scenario, calibration, taskSeconds);
    const atEnd = wins(longestSeconds);
    if (atEnd === undefined) return [];
    return [{ strategy: strategy.id, over: 'sequential', taskSeconds: atEnd ? firstWin(wins) : undefined }];
  });
}

/** Longer tasks only ever help: what it costs to hand a task over does not grow with them. */
function firstWin(wins: (taskSeconds: number) => boolean | undefined): number {
  if (wins(shortestSeconds) === true) return 0;
  let [low, high] = [Math.log(shortestSeconds), Math.log(longestSeconds)];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if (wins(Math.exp(middle)) === true) high = middle;
    else low = middle;
  }
  return Math.exp(high);
}

/** A win of less than two percent is none: threads that hold the GIL all the time come as close as that. */
const leastGain = 1.02;

function beatsSequential(strategy: Strategy, scenario: Scenario, calibration: Calibration, taskSeconds: number): boolean | undefined {
  const asked: Scenario = { ...scenario, taskSeconds: { ...scenario.taskSeconds, value: taskSeconds } };
  const estimate = strategy.estimate({ scenario: asked, calibration, workers: scenario.workers.value, segmentLimit: 0 });
  if (isUnavailable(estimate)) return undefined;
  return (scenario.tasks.value * taskSeconds) / estimate.makespanSeconds >= leastGain;
}
