import { boundSpeedup } from '../idealSpeedup';
import { gapCost, secondsBetweenResults } from '../pool/dispatchGap';
import { besideOtherThreads } from '../pool/freshMemory';
import { planFor } from '../pool/poolRun';
import { freeOfCharge, runThreadPool } from '../pool/threadPool';
import { taskWork, type TaskWork } from '../pool/taskWork';
import { variedTaskFactorsOf } from '../sampling/taskTimes';
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
    const dispatchSeconds = calibration.threadDispatchSeconds + gapCost(secondsBetweenResults(work, request), calibration.threadGaps, (gap) => gap.dispatchSeconds);
    const parentPart = letsGo(work) ? resultPart : 0;
    return runThreadPool({
      ...planFor(request, work),
      ...(request.workers > 1 && meetsOthers(work) && { factors: variedTaskFactorsOf(request.scenario) }),
      ...freeOfCharge,
      gils: 'one',
      launchSeconds: calibration.threadStartSeconds,
      workerStartSeconds: request.scenario.initializerSeconds?.value ?? 0,
      // Tasks are queued in one go, before the first is over, so that handing them over costs the parent nothing.
      parentResultSeconds: dispatchSeconds * parentPart,
      workerDispatchSeconds: dispatchSeconds * (1 - parentPart),
    });
  },
};

function workThere(request: StrategyRequest): TaskWork {
  return besideOtherThreads(taskWork(request.scenario), request);
}

/**
 * What of a dispatch is the parent's, who takes the results. It is woken for nearly each, and wants the GIL as the workers do:
 * beside it, hashing 64 KB is no faster in two threads than in one. Where tasks keep the GIL anyway, the time is the same
 * whoever spends it, and takes fewer events in the worker.
 */
const resultPart = 0.4;

/** Whether tasks let go of the GIL. */
function letsGo(work: TaskWork): boolean {
  return work.releasedSeconds + work.waitingSeconds > 0;
}

/** Whether tasks come back to a GIL that another may have by then. */
function meetsOthers(work: TaskWork): boolean {
  return work.heldSeconds > 0 && letsGo(work);
}
