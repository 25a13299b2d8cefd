import { formatInterpreter } from '../../domain/interpreter';
import { boundSpeedup } from '../idealSpeedup';
import { runThreadPool } from '../pool/threadPool';
import { taskWork, type TaskWork } from '../pool/taskWork';
import { taskTimeFactors } from '../sampling/taskTimes';
import type { Strategy, StrategyRequest } from './strategy';

/** The first version with an official free-threaded build (PEP 703). */
const firstMinor = 13;

/** `ThreadPoolExecutor` on a build without a GIL; on any other, what it would be there. */
export const freeThreaded: Strategy = {
  id: 'free-threaded',
  label: 'Free-threaded threads',
  idealSpeedup: (request) => boundSpeedup(request.scenario, { work: workThere(request), workers: request.workers, gil: 'none' }),
  estimate(request) {
    const { scenario, calibration, workers } = request;
    const { interpreter } = calibration;
    if (interpreter.minor < firstMinor) {
      return { strategy: 'free-threaded', reason: `Free-threaded builds begin with Python 3.${firstMinor}; this is ${formatInterpreter(interpreter)}.` };
    }
    const run = runThreadPool({
      tasks: scenario.tasks.value,
      workers,
      cores: scenario.cores.value,
      work: workThere(request),
      factors: taskTimeFactors(scenario.imbalance.value),
      gils: 'none',
      gilRules: { switchIntervalSeconds: calibration.switchIntervalSeconds, handOverSeconds: calibration.gilHandOverSeconds },
      launchSeconds: calibration.threadStartSeconds,
      workerStartSeconds: 0,
      dispatchSeconds: calibration.threadDispatchSeconds,
      copySeconds: 0,
    });
    return interpreter.isFreeThreaded ? run : { ...run, requires: `Needs the free-threaded build of Python (${formatInterpreter(interpreter)}t), and extensions that support it.` };
  },
};

/** Python code runs slower without the GIL. On a free-threaded build the task time already holds that. */
function workThere({ scenario, calibration }: StrategyRequest): TaskWork {
  const work = taskWork(scenario);
  const slowdown = calibration.interpreter.isFreeThreaded ? 1 : calibration.freeThreadedSlowdown;
  return { ...work, heldSeconds: work.heldSeconds * slowdown };
}
