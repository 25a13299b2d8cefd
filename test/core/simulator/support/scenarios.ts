import type { Calibration, PassagePoint, ProcessStart } from '../../../../src/core/domain/calibration';
import type { StrategyId } from '../../../../src/core/domain/prediction';
import type { detailFields, Input, Origin, Scenario, scenarioFields } from '../../../../src/core/domain/scenario';
import { strategies } from '../../../../src/core/simulator/strategies/index';
import { isUnavailable, type Estimate } from '../../../../src/core/simulator/strategies/strategy';

/** What a test says of a scenario; the rest is one CPU-bound second on two cores. */
export type ScenarioNumbers = Partial<Record<(typeof scenarioFields)[number] | (typeof detailFields)[number], number>>;

const usual: Readonly<Record<(typeof scenarioFields)[number], number>> = {
  tasks: 10, taskSeconds: 1, heldShare: 1, releasedShare: 0, payloadBytes: 0, resultBytes: 0, cores: 2, workers: 2, imbalance: 0,
};

/** A scenario with these numbers, all of one origin. */
export function scenarioOf(numbers: ScenarioNumbers, origin: Origin = 'measured'): Scenario {
  const inputs = Object.entries({ ...usual, ...numbers }).map(([field, value]): readonly [string, Input] => [field, { value, origin }]);
  // Holds: `usual` has every required field of a scenario.
  return Object.fromEntries(inputs) as unknown as Scenario;
}

/** Starts a worker in no time. */
export const freeStart: ProcessStart = { serverSeconds: 0, launchSeconds: 0, readySeconds: 0, stopSeconds: 0, mainImport: 'never' };

/** A megabyte that is there at once. */
export const freePassage: PassagePoint = { bytes: 1e6, pickleSeconds: 0, transferSeconds: 0, unpickleSeconds: 0 };

/** A machine on which nothing but the work takes time. Tests add the cost that they are about. */
export const costless: Calibration = {
  measuredOn: 'nowhere',
  origin: 'measured',
  interpreter: { minor: 14, isFreeThreaded: false },
  startMethod: 'fork',
  switchIntervalSeconds: 5e-3,
  gilHandOverSeconds: 0,
  threadStartSeconds: 0,
  threadDispatchSeconds: 0,
  processStarts: { fork: freeStart, forkserver: { ...freeStart, mainImport: 'server' }, spawn: { ...freeStart, mainImport: 'worker' } },
  processDispatchSeconds: 0,
  processWorkerDispatchSeconds: 0,
  chunkItemSeconds: 0,
  passages: { bytes: [freePassage], array: [freePassage], list: [freePassage], dict: [freePassage] },
  interpreterStartSeconds: 0,
  interpreterStopSeconds: 0,
  interpreterDispatchSeconds: 0,
  interpreterSecondsPerByte: 0,
  allCoresSlowdown: 1,
  freeThreadedSlowdown: 1,
  nativeSpeedup: 1,
  openMpForkJoinSeconds: 0,
  assumed: [],
  spreads: {},
  speedSpread: 1,
};

/** What a strategy makes of a scenario whose numbers are exactly right. */
export function estimate(id: StrategyId, numbers: ScenarioNumbers, costs: Partial<Calibration> = {}, details: Partial<Scenario> = {}): Estimate {
  const strategy = strategies.find((candidate) => candidate.id === id);
  const scenario = { ...scenarioOf(numbers), ...details };
  const answer = strategy?.estimate({ scenario, calibration: { ...costless, ...costs }, workers: scenario.workers.value, segmentLimit: 400 });
  if (!answer) throw new Error(`There is no strategy ${id}.`);
  if (isUnavailable(answer)) throw new Error(answer.reason);
  return answer;
}

/** Only the time that it takes. */
export function makespan(id: StrategyId, numbers: ScenarioNumbers, costs: Partial<Calibration> = {}, details: Partial<Scenario> = {}): number {
  return estimate(id, numbers, costs, details).makespanSeconds;
}
