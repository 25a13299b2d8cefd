import type { Calibration } from '../../domain/calibration';
import { formatInterpreter } from '../../domain/interpreter';
import { boundSpeedup } from '../idealSpeedup';
import { gapCost, secondsBetweenResults } from '../pool/dispatchGap';
import { besideOtherThreads } from '../pool/freshMemory';
import { planFor } from '../pool/poolRun';
import { freeOfCharge, runThreadPool } from '../pool/threadPool';
import { taskWork, tasksSideBySide, type TaskWork } from '../pool/taskWork';
import { quantileOf } from '../sampling/quantileOf';
import type { Strategy, StrategyRequest } from './strategy';

/** The first version with an official free-threaded build (PEP 703). */
const firstMinor = 13;

/** `ThreadPoolExecutor` on a build without a GIL; on any other build, what it would be there. */
export const freeThreaded: Strategy = {
  id: 'free-threaded',
  label: 'Free-threaded threads',
  serialises: 'overheads',
  idealSpeedup: (request) => boundSpeedup(request.scenario, { work: workThere(request), workers: request.workers, gil: 'none' }),
  estimate(request) {
    const { interpreter, threadStartSeconds, threadDispatchSeconds, threadGaps } = request.calibration;
    const version = formatInterpreter(interpreter);
    if (interpreter.minor < firstMinor) {
      return { strategy: 'free-threaded', reason: `Free-threaded builds begin with Python 3.${firstMinor}; this is ${version}.` };
    }
    const work = workThere(request);
    const dispatchSeconds = threadDispatchSeconds + gapCost(secondsBetweenResults(work, request), threadGaps, (gap) => gap.dispatchSeconds);
    const run = runThreadPool({
      ...planFor(request, work, contentionOf(request.calibration)),
      ...freeOfCharge,
      gils: 'none',
      launchSeconds: threadStartSeconds,
      workerStartSeconds: request.scenario.initializerSeconds?.value ?? 0,
      parentDispatchSeconds: dispatchSeconds / 2,
      workerDispatchSeconds: dispatchSeconds / 2,
    });
    if (interpreter.isFreeThreaded) return run;
    return { ...run, requires: `Needs the free-threaded build of Python, ${version}t, and extensions that support it.` };
  },
};

/** What threads without a GIL do to each other's Python code: as much as is usual, since nothing tells what the code shares. */
function contentionOf({ threadContention, allCoresSlowdown }: Calibration): number {
  return threadContention ? Math.max(allCoresSlowdown, quantileOf(threadContention, 0.5)) : allCoresSlowdown;
}

/** Python code runs slower without the GIL. On a free-threaded build the task time already holds that. */
function workThere(request: StrategyRequest): TaskWork {
  const { scenario, calibration } = request;
  const work = besideOtherThreads(taskWork(scenario), request);
  const slowdown = calibration.interpreter.isFreeThreaded ? 1 : calibration.freeThreadedSlowdown;
  return { ...work, heldSeconds: work.heldSeconds * slowdown * stoppedByCollections(request) };
}

/**
 * By how much held work takes longer because collections stop the world (PEP 703): each thread waits for its own and for those
 * of all that run beside it. A collection goes through what all threads have alive, and there are the fewer of them the more
 * that is, so that a task is charged for as much as alone: measured with two threads on 3.13, 0.8 to 1.1 times as much for
 * code that builds trees and lists.
 */
function stoppedByCollections(request: StrategyRequest): number {
  return 1 + (request.scenario.collectionShare?.value ?? 0) * Math.max(0, tasksSideBySide(request) - 1);
}
