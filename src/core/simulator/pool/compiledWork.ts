import type { StrategyRequest } from '../strategies/strategy';
import { taskWork, type TaskWork } from './taskWork';

/** One task with its Python written in C: without the GIL, but for what it calls back. */
export function compiledWork({ scenario, calibration }: StrategyRequest): TaskWork {
  const work = taskWork(scenario);
  const callbackSeconds = work.heldSeconds * (scenario.callbackShare?.value ?? 0);
  return {
    ...work,
    heldSeconds: callbackSeconds,
    nativeSeconds: (work.heldSeconds - callbackSeconds) / calibration.nativeSpeedup,
    contentionShare: 0,
    rounds: callbackSeconds > 0 ? Math.max(work.rounds, Math.min(64, Math.round(scenario.callbacks?.value ?? 1))) : work.rounds,
  };
}

/** What has to be there first. */
export const needsCompiler = 'Needs the Python part of the task written in C or C++.';
