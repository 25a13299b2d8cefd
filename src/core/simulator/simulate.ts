import type { Calibration } from '../domain/calibration';
import type { Band, Outlook, Prediction, ScalingPoint, StrategyId, Unavailable } from '../domain/prediction';
import type { Scenario } from '../domain/scenario';
import { strategies } from './strategies/index';
import { isUnavailable, type Strategy } from './strategies/strategy';
import { validateScenario } from './validateScenario';

/**
 * Predicts what each strategy would do with a scenario.
 *
 * Pure: the same scenario and calibration give the same outlook, to the last digit.
 *
 * @param scenario - Must have passed `validateScenario`; anything else is a bug of the caller.
 */
export function simulate(scenario: Scenario, calibration: Calibration): Outlook {
  const fault = validateScenario(scenario);
  if (fault !== undefined) throw new Error(`simulate was given a scenario that cannot be: ${fault}`);
  const sequentialSeconds = scenario.tasks.value * scenario.taskSeconds.value;
  const predictions: Prediction[] = [];
  const unavailable: Unavailable[] = [];
  const scaling: Partial<Record<StrategyId, readonly ScalingPoint[]>> = {};
  for (const strategy of strategies) {
    const answer = predict(strategy, scenario, calibration);
    if (isUnavailable(answer)) unavailable.push(answer);
    else {
      predictions.push(answer);
      scaling[strategy.id] = scale(strategy, scenario, calibration);
    }
  }
  predictions.sort((a, b) => a.makespanSeconds.expected - b.makespanSeconds.expected);
  const best = chooseBest(predictions);
  return { sequentialSeconds, predictions, unavailable, scaling, best, advice: `Best: ${best}.` };
}

function predict(strategy: Strategy, scenario: Scenario, calibration: Calibration): Prediction | Unavailable {
  const workers = strategy.id === 'sequential' ? 1 : scenario.workers.value;
  const request = { scenario, calibration, workers };
  const estimate = strategy.estimate(request);
  if (isUnavailable(estimate)) return estimate;
  const makespanSeconds = around(estimate.makespanSeconds);
  const sequentialSeconds = scenario.tasks.value * scenario.taskSeconds.value;
  return {
    ...estimate,
    strategy: strategy.id,
    workers,
    makespanSeconds,
    speedup: around(sequentialSeconds / estimate.makespanSeconds),
    idealSpeedup: strategy.idealSpeedup(request),
  };
}

function scale(strategy: Strategy, scenario: Scenario, calibration: Calibration): ScalingPoint[] {
  const points: ScalingPoint[] = [];
  for (let workers = 1; workers <= Math.max(scenario.workers.value, 2 * scenario.cores.value, 4); workers *= 2) {
    const request = { scenario, calibration, workers };
    const estimate = strategy.estimate(request);
    if (isUnavailable(estimate)) return [];
    const speedup = (scenario.tasks.value * scenario.taskSeconds.value) / estimate.makespanSeconds;
    points.push({ workers, speedup: around(speedup), idealSpeedup: strategy.idealSpeedup(request) });
  }
  return points;
}

function around(expected: number): Band {
  return { low: expected * 0.8, expected, high: expected * 1.25 };
}

function chooseBest(predictions: readonly Prediction[]): StrategyId {
  const usable = predictions.filter(({ requires }) => requires === undefined);
  return usable[0]?.strategy ?? 'sequential';
}
