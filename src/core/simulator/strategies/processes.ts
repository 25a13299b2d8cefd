import type { ProcessStart } from '../../domain/calibration';
import { boundWithoutGil } from '../idealSpeedup';
import { bundle } from '../pool/chunks';
import { passageByPipe } from '../pool/passage';
import { planFor } from '../pool/poolRun';
import { runProcessPool } from '../pool/processPool';
import { taskWork, timesOver } from '../pool/taskWork';
import type { Strategy } from './strategy';

/** `ProcessPoolExecutor` with one call per task, or per chunk of tasks. */
export const processes: Strategy = {
  id: 'processes',
  label: 'Processes',
  serialises: 'overheads',
  idealSpeedup: ({ scenario, workers }) => boundWithoutGil(scenario, workers),
  estimate(request) {
    const { scenario, calibration } = request;
    const start = calibration.processStarts[calibration.startMethod];
    if (!start) return { strategy: 'processes', reason: `What starting a worker by ${calibration.startMethod} costs is not in the calibration.` };
    const size = Math.min(Math.round(scenario.chunkSize?.value ?? 1), scenario.tasks.value);
    const plan = planFor(request, timesOver(taskWork(scenario), size));
    const { count, factors } = bundle(scenario.tasks.value, size, plan.factors);
    const mainImportSeconds = scenario.mainImportSeconds?.value ?? 0;
    // One call holds them all: what is left of a task is a call, and an entry in two lists.
    const itemSeconds = size > 1 ? calibration.chunkItemSeconds * size : 0;
    return runProcessPool({
      ...plan,
      tasks: count,
      factors,
      // A process that has threads must not be forked, so all workers are forked before there are any.
      launches: calibration.startMethod === 'fork' || calibration.interpreter.minor < 9 ? 'all' : 'wanted',
      serverStartSeconds: start.serverSeconds + (start.mainImport === 'server' ? mainImportSeconds : 0),
      launchSeconds: start.launchSeconds,
      workerStartSeconds: start.readySeconds + importInWorker(start, mainImportSeconds),
      workerStopSeconds: start.stopSeconds,
      dispatchSeconds: calibration.processDispatchSeconds + itemSeconds / 2,
      workerDispatchSeconds: calibration.processWorkerDispatchSeconds + itemSeconds / 2,
      payload: passageByPipe({ bytes: scenario.payloadBytes.value * size, kind: scenario.payloadKind ?? 'bytes' }, calibration),
      result: passageByPipe({ bytes: scenario.resultBytes.value * size, kind: scenario.resultKind ?? 'bytes' }, calibration),
    });
  },
};

function importInWorker({ mainImport }: ProcessStart, mainImportSeconds: number): number {
  return mainImport === 'worker' ? mainImportSeconds : 0;
}
