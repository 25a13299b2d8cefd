import { boundSpeedup } from '../idealSpeedup';
import { runOpenMpTeam } from '../pool/openMpTeam';
import { planFor } from '../pool/poolRun';
import { taskWork, type TaskWork } from '../pool/taskWork';
import type { Strategy, StrategyRequest } from './strategy';

/** A C or C++ extension that is called once, lets go of the GIL, and shares the tasks out with OpenMP. */
export const native: Strategy = {
  id: 'native',
  label: 'Native with OpenMP',
  idealSpeedup: (request) => boundSpeedup(request.scenario, { work: compiledWork(request), workers: request.workers, gil: 'none' }),
  estimate(request) {
    const forkJoinSeconds = request.calibration.openMpForkJoinSeconds;
    const run = runOpenMpTeam({ ...planFor(request, compiledWork(request)), forkJoinSeconds });
    return { ...run, requires: 'Needs the Python part of the task written in C or C++.' };
  },
};

function compiledWork({ scenario, calibration }: StrategyRequest): TaskWork {
  const work = taskWork(scenario);
  return { ...work, heldSeconds: work.heldSeconds / calibration.nativeSpeedup };
}
