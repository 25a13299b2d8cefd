import { formatInterpreter } from '../../domain/interpreter';
import { boundWithoutGil } from '../idealSpeedup';
import { planFor } from '../pool/poolRun';
import { runThreadPool } from '../pool/threadPool';
import { taskWork } from '../pool/taskWork';
import type { Strategy } from './strategy';

/** `InterpreterPoolExecutor`: a thread per worker, each with an interpreter and a GIL of its own. */
export const interpreters: Strategy = {
  id: 'interpreters',
  label: 'Interpreters',
  idealSpeedup: ({ scenario, workers }) => boundWithoutGil(scenario, workers),
  estimate(request) {
    const { scenario, calibration } = request;
    const { interpreterStartSeconds, interpreterDispatchSeconds } = calibration;
    if (interpreterStartSeconds === undefined || interpreterDispatchSeconds === undefined) {
      const version = formatInterpreter(calibration.interpreter);
      return { strategy: 'interpreters', reason: `InterpreterPoolExecutor came with Python 3.14; this is ${version}.` };
    }
    const bytes = scenario.payloadBytes.value + scenario.resultBytes.value;
    return runThreadPool({
      ...planFor(request, taskWork(scenario)),
      gils: 'each',
      launchSeconds: calibration.threadStartSeconds,
      workerStartSeconds: interpreterStartSeconds,
      dispatchSeconds: interpreterDispatchSeconds,
      copySeconds: bytes / calibration.pickleBytesPerSecond / 2,
    });
  },
};
