import { boundWithGil } from '../idealSpeedup';
import { runThreadPool } from '../pool/threadPool';
import { taskWork } from '../pool/taskWork';
import { taskTimeFactors } from '../sampling/taskTimes';
import type { Strategy } from './strategy';

/** `ThreadPoolExecutor` under the GIL. */
export const threads: Strategy = {
  id: 'threads',
  label: 'Threads',
  idealSpeedup: ({ scenario, workers }) => boundWithGil(scenario, workers),
  estimate({ scenario, calibration, workers }) {
    if (calibration.interpreter.isFreeThreaded) {
      return { strategy: 'threads', reason: 'A free-threaded build has no GIL for threads to share: see free-threaded threads.' };
    }
    return runThreadPool({
      tasks: scenario.tasks.value,
      workers,
      cores: scenario.cores.value,
      work: taskWork(scenario),
      factors: taskTimeFactors(scenario.imbalance.value),
      gils: 'one',
      gilRules: { switchIntervalSeconds: calibration.switchIntervalSeconds, handOverSeconds: calibration.gilHandOverSeconds },
      launchSeconds: calibration.threadStartSeconds,
      workerStartSeconds: 0,
      dispatchSeconds: calibration.threadDispatchSeconds,
      copySeconds: 0,
    });
  },
};
