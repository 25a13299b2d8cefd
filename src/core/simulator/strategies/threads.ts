import { boundWithGil } from '../idealSpeedup';
import { planFor } from '../pool/poolRun';
import { runThreadPool } from '../pool/threadPool';
import { taskWork } from '../pool/taskWork';
import type { Strategy } from './strategy';

/** `ThreadPoolExecutor` under the GIL. */
export const threads: Strategy = {
  id: 'threads',
  label: 'Threads',
  idealSpeedup: ({ scenario, workers }) => boundWithGil(scenario, workers),
  estimate(request) {
    const { scenario, calibration } = request;
    if (calibration.interpreter.isFreeThreaded) {
      return { strategy: 'threads', reason: 'A free-threaded build has no GIL for threads to share: see free-threaded threads.' };
    }
    return runThreadPool({
      ...planFor(request, taskWork(scenario)),
      gils: 'one',
      launchSeconds: calibration.threadStartSeconds,
      workerStartSeconds: 0,
      dispatchSeconds: calibration.threadDispatchSeconds,
      copySeconds: 0,
    });
  },
};
