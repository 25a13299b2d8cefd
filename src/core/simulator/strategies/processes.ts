import type { StartMethod } from '../../domain/calibration';
import { boundWithoutGil } from '../idealSpeedup';
import { passageByPipe } from '../pool/passage';
import { planFor } from '../pool/poolRun';
import { runProcessPool } from '../pool/processPool';
import { taskWork } from '../pool/taskWork';
import type { Strategy } from './strategy';

/**
 * Where a worker's start-up time is spent, and how long it takes to go, as parts of that time.
 *
 * The parent launches its workers one after the other, while a launched worker gets ready beside
 * its siblings. Measured with CPython 3.8 to 3.15: `fork` copies the parent's memory map, which
 * keeps the parent busy for about 1.1 of 2.8 ms; `spawn` and `forkserver` only write to a pipe,
 * and the worker imports on its own. The server of `forkserver` is itself a new Python, started
 * with the first pool of a program.
 */
const starts: Readonly<Record<StartMethod, { readonly server: number; readonly launch: number; readonly stop: number }>> = {
  fork: { server: 0, launch: 0.4, stop: 0.4 },
  forkserver: { server: 3, launch: 0.06, stop: 0.15 },
  spawn: { server: 0, launch: 0.02, stop: 0.22 },
};

/** The worker's share of a dispatch, measured as its processor time over the parent's. */
const workerDispatch = 0.27;

/** `ProcessPoolExecutor` with one call per task. */
export const processes: Strategy = {
  id: 'processes',
  label: 'Processes',
  idealSpeedup: ({ scenario, workers }) => boundWithoutGil(scenario, workers),
  estimate(request) {
    const { scenario, calibration } = request;
    const { server, launch, stop } = starts[calibration.startMethod];
    return runProcessPool({
      ...planFor(request, taskWork(scenario)),
      serverStartSeconds: calibration.processStartSeconds * server,
      launchSeconds: calibration.processStartSeconds * launch,
      workerStartSeconds: calibration.processStartSeconds * (1 - launch),
      workerStopSeconds: calibration.processStartSeconds * stop,
      dispatchSeconds: calibration.processDispatchSeconds,
      workerDispatchSeconds: calibration.processDispatchSeconds * workerDispatch,
      payload: passageByPipe(scenario.payloadBytes.value, calibration),
      result: passageByPipe(scenario.resultBytes.value, calibration),
    });
  },
};
