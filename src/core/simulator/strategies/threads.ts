import { boundSpeedup } from '../idealSpeedup';
import { gapCost, secondsBetweenResults } from '../pool/dispatchGap';
import { besideOtherThreads } from '../pool/freshMemory';
import { planFor } from '../pool/poolRun';
import { runThreadPool } from '../pool/threadPool';
import { taskWork, type TaskWork } from '../pool/taskWork';
import type { Strategy, StrategyRequest } from './strategy';

/** `ThreadPoolExecutor` under the GIL. */
export const threads: Strategy = {
  id: 'threads',
  label: 'Threads',
  serialises: 'held',
  idealSpeedup: (request) => boundSpeedup(request.scenario, { work: workThere(request), workers: request.workers, gil: 'shared' }),
  estimate(request) {
    const { calibration } = request;
    if (calibration.interpreter.isFreeThreaded) {
      return { strategy: 'threads', reason: 'A free-threaded build has no GIL for threads to share: see free-threaded threads.' };
    }
    const work = workThere(request);
    return runThreadPool({
      ...planFor(request, work),
      gils: 'one',
      launchSeconds: calibration.threadStartSeconds,
      workerStartSeconds: 0,
      workerStopSeconds: 0,
      // One GIL for all: the time is the same whoever spends it. In the worker it comes without the
      // hand-overs that the real parent does not make either, since it queues its tasks in one go.
      parentDispatchSeconds: 0,
      workerDispatchSeconds: calibration.threadDispatchSeconds + gapCost(secondsBetweenResults(work, request), calibration.threadGaps, (gap) => gap.dispatchSeconds),
      parentCopySeconds: 0,
      workerCopySeconds: 0,
    });
  },
};

function workThere(request: StrategyRequest): TaskWork {
  return besideOtherThreads(taskWork(request.scenario), request);
}
