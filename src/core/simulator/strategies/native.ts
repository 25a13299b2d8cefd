import { boundSpeedup } from '../idealSpeedup';
import { compiledWork, needsCompiler } from '../pool/compiledWork';
import { runOpenMpTeam } from '../pool/openMpTeam';
import { planFor } from '../pool/poolRun';
import type { Strategy } from './strategy';

/** A C or C++ extension that is called once, lets go of the GIL, and shares the tasks out with OpenMP. */
export const native: Strategy = {
  id: 'native',
  label: 'Native with OpenMP',
  serialises: 'held',
  idealSpeedup: (request) => boundSpeedup(request.scenario, { work: compiledWork(request), workers: request.workers, gil: 'shared' }),
  estimate(request) {
    const forkJoinSeconds = request.calibration.openMpForkJoinSeconds;
    const run = runOpenMpTeam({ ...planFor(request, compiledWork(request)), forkJoinSeconds });
    return { ...run, requires: needsCompiler };
  },
};
