import { formatInterpreter } from '../../domain/interpreter';
import { boundSpeedup } from '../idealSpeedup';
import { gapCost, secondsBetweenResults } from '../pool/dispatchGap';
import { withoutKeptResult } from '../pool/freshMemory';
import { keptPassageInMemory, passageInMemory, payloadOf, resultOf } from '../pool/passage';
import { planFor } from '../pool/poolRun';
import { freeOfCharge, runThreadPool } from '../pool/threadPool';
import { taskWork, wholeSeconds, type TaskWork } from '../pool/taskWork';
import type { Strategy, StrategyRequest } from './strategy';

/** What a dispatch costs inside the worker's interpreter, over what it costs in the main one; from processor times. */
const workerDispatch = 0.3;

/** `InterpreterPoolExecutor`: a thread per worker, each with an interpreter and a GIL of its own. */
export const interpreters: Strategy = {
  id: 'interpreters',
  label: 'Interpreters',
  serialises: 'overheads',
  idealSpeedup: (request) => boundSpeedup(request.scenario, { work: workThere(request), workers: request.workers, gil: 'none' }),
  estimate(request) {
    const { scenario, calibration } = request;
    const { interpreterStartSeconds, interpreterDispatchSeconds } = calibration;
    if (interpreterStartSeconds === undefined || interpreterDispatchSeconds === undefined) {
      const version = formatInterpreter(calibration.interpreter);
      return { strategy: 'interpreters', reason: `InterpreterPoolExecutor came with Python 3.14; this is ${version}.` };
    }
    const payload = passageInMemory(payloadOf(scenario), calibration);
    const result = keptPassageInMemory(resultOf(scenario), calibration);
    const work = workThere(request);
    const dispatchSecondsAfter = (gapSeconds: number): number => interpreterDispatchSeconds + gapCost(gapSeconds, calibration.interpreterGaps, (gap) => gap.dispatchSeconds) / (1 + workerDispatch);
    return runThreadPool({
      ...planFor(request, work),
      ...freeOfCharge,
      gils: 'each',
      launchSeconds: calibration.threadStartSeconds,
      // To know the function that it is handed, an interpreter imports the module that holds it.
      workerStartSeconds: interpreterStartSeconds + (scenario.mainImportSeconds?.value ?? 0) + (scenario.firstTaskSeconds?.value ?? 0) + (scenario.initializerSeconds?.value ?? 0),
      workerStopSeconds: calibration.interpreterStopSeconds ?? 0,
      // The pool's threads hand tasks over and take results in the main interpreter, under its GIL:
      // measured with two and with four workers, a task costs the same, so this part is serial.
      parentDispatchSeconds: dispatchSecondsAfter(secondsBetweenResults(work, request)),
      workerDispatchSeconds: dispatchSecondsAfter(wholeSeconds(work)) * workerDispatch,
      parentCopySeconds: payload.pickleSeconds + result.unpickleSeconds,
      workerCopySeconds: payload.unpickleSeconds + result.pickleSeconds,
    });
  },
};

function workThere(request: StrategyRequest): TaskWork {
  return withoutKeptResult(taskWork(request.scenario), request);
}
