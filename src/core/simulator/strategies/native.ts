import { boundSpeedup } from '../idealSpeedup';
import { runThreadPool } from '../pool/threadPool';
import { taskWork, type TaskWork } from '../pool/taskWork';
import { taskTimeFactors } from '../sampling/taskTimes';
import type { Strategy, StrategyRequest } from './strategy';

/** A C or C++ extension that is called once, lets go of the GIL, and shares the tasks out with OpenMP. */
export const native: Strategy = {
  id: 'native',
  label: 'Native with OpenMP',
  idealSpeedup: (request) => boundSpeedup(request.scenario, { work: compiledWork(request), workers: request.workers, gil: 'none' }),
  estimate(request) {
    const { scenario, calibration, workers } = request;
    const run = runThreadPool({
      tasks: scenario.tasks.value,
      workers,
      cores: scenario.cores.value,
      work: compiledWork(request),
      factors: taskTimeFactors(scenario.imbalance.value),
      gils: 'none',
      gilRules: { switchIntervalSeconds: calibration.switchIntervalSeconds, handOverSeconds: calibration.gilHandOverSeconds },
      launchSeconds: calibration.openMpForkJoinSeconds / workers,
      workerStartSeconds: 0,
      dispatchSeconds: 0,
      copySeconds: 0,
    });
    return { ...run, requires: 'Needs the Python part of the task written in C or C++.' };
  },
};

function compiledWork({ scenario, calibration }: StrategyRequest): TaskWork {
  const work = taskWork(scenario);
  return { ...work, heldSeconds: work.heldSeconds / calibration.nativeSpeedup };
}
