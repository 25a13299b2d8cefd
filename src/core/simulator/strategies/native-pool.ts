import { boundSpeedup } from '../idealSpeedup';
import { compiledWork, needsCompiler } from '../pool/compiledWork';
import { planFor } from '../pool/poolRun';
import { freeOfCharge, runThreadPool } from '../pool/threadPool';
import type { Strategy } from './strategy';

/** A C or C++ extension that lets go of the GIL, called for each task from a `ThreadPoolExecutor`. */
export const nativePool: Strategy = {
  id: 'native-pool',
  label: 'Native in a thread pool',
  serialises: 'held',
  idealSpeedup: (request) => boundSpeedup(request.scenario, { work: compiledWork(request), workers: request.workers, gil: 'shared' }),
  estimate(request) {
    const { threadStartSeconds, threadDispatchSeconds } = request.calibration;
    const run = runThreadPool({
      ...planFor(request, compiledWork(request)),
      ...freeOfCharge,
      gils: 'one',
      launchSeconds: threadStartSeconds,
      workerDispatchSeconds: threadDispatchSeconds,
    });
    return { ...run, requires: needsCompiler };
  },
};
