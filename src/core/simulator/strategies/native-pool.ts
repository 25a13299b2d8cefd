import { boundSpeedup } from '../idealSpeedup';
import { compiledWork, needsCompiler } from '../pool/compiledWork';
import { planFor } from '../pool/poolRun';
import { runThreadPool } from '../pool/threadPool';
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
      gils: 'one',
      launchSeconds: threadStartSeconds,
      workerStartSeconds: 0,
      workerStopSeconds: 0,
      parentDispatchSeconds: 0,
      parentResultSeconds: 0,
      workerDispatchSeconds: threadDispatchSeconds,
      parentCopySeconds: 0,
      workerCopySeconds: 0,
    });
    return { ...run, requires: needsCompiler };
  },
};
