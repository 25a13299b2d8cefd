import type { Calibration } from '../../../../src/core/domain/calibration';
import type { StrategyId } from '../../../../src/core/domain/prediction';
import type { scenarioFields} from '../../../../src/core/domain/scenario';
import { type Input, type Origin, type Scenario } from '../../../../src/core/domain/scenario';
import { strategies } from '../../../../src/core/simulator/strategies/index';
import { isUnavailable, type Estimate } from '../../../../src/core/simulator/strategies/strategy';

/** What a test says of a scenario; the rest is one CPU-bound second on two cores. */
export type ScenarioNumbers = Partial<Record<keyof Scenario, number>>;

const usual: Readonly<Record<(typeof scenarioFields)[number], number>> = {
  tasks: 10, taskSeconds: 1, heldShare: 1, releasedShare: 0, payloadBytes: 0, resultBytes: 0, cores: 2, workers: 2, imbalance: 0,
};

/** A scenario with these numbers, all of one origin. */
export function scenarioOf(numbers: ScenarioNumbers, origin: Origin = 'measured'): Scenario {
  const inputs = Object.entries({ ...usual, ...numbers }).map(([field, value]): readonly [string, Input] => [field, { value, origin }]);
  // Holds: `usual` has every required field of a scenario.
  return Object.fromEntries(inputs) as unknown as Scenario;
}

/** A machine on which nothing but the work takes time. Tests add the cost that they are about. */
export const costless: Calibration = {
  measuredOn: 'nowhere',
  interpreter: { minor: 14, isFreeThreaded: false },
  startMethod: 'fork',
  switchIntervalSeconds: 5e-3,
  gilHandOverSeconds: 0,
  threadStartSeconds: 0,
  threadDispatchSeconds: 0,
  processStartSeconds: 0,
  processDispatchSeconds: 0,
  pickleBytesPerSecond: Infinity,
  interpreterStartSeconds: 0,
  interpreterDispatchSeconds: 0,
  freeThreadedSlowdown: 1,
  nativeSpeedup: 1,
  openMpForkJoinSeconds: 0,
};

/** What a strategy makes of a scenario whose numbers are exactly right. */
export function estimate(id: StrategyId, numbers: ScenarioNumbers, costs: Partial<Calibration> = {}): Estimate {
  const strategy = strategies.find((candidate) => candidate.id === id);
  const scenario = scenarioOf(numbers);
  const answer = strategy?.estimate({ scenario, calibration: { ...costless, ...costs }, workers: scenario.workers.value, segmentLimit: 400 });
  if (!answer) throw new Error(`There is no strategy ${id}.`);
  if (isUnavailable(answer)) throw new Error(answer.reason);
  return answer;
}

/** Only the time that it takes. */
export function makespan(id: StrategyId, numbers: ScenarioNumbers, costs: Partial<Calibration> = {}): number {
  return estimate(id, numbers, costs).makespanSeconds;
}
