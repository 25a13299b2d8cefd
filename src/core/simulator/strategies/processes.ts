import type { StartMethod } from '../../domain/calibration';
import { boundWithoutGil } from '../idealSpeedup';
import { runProcessPool, type Passage } from '../pool/processPool';
import { taskWork } from '../pool/taskWork';
import { taskTimeFactors } from '../sampling/taskTimes';
import type { Strategy } from './strategy';

/**
 * Where a worker's start-up time is spent, and how long it takes to go, as parts of that time.
 *
 * The parent launches its workers one after the other, while a launched worker gets ready beside
 * its siblings. Measured with CPython 3.8 to 3.13: `fork` copies the parent's memory map, which
 * keeps the parent busy for about 1.1 of 2.8 ms; `spawn` and `forkserver` only write to a pipe,
 * and the worker imports on its own.
 */
const starts: Readonly<Record<StartMethod, { readonly launch: number; readonly stop: number }>> = {
  fork: { launch: 0.4, stop: 0.4 },
  forkserver: { launch: 0.04, stop: 0.1 },
  spawn: { launch: 0.02, stop: 0.18 },
};

/** The worker's share of a dispatch, measured as its processor time over the parent's. */
const workerDispatch = 0.2;

/** `ProcessPoolExecutor` with one call per task. */
export const processes: Strategy = {
  id: 'processes',
  label: 'Processes',
  idealSpeedup: ({ scenario, workers }) => boundWithoutGil(scenario, workers),
  estimate({ scenario, calibration, workers }) {
    const { launch, stop } = starts[calibration.startMethod];
    return runProcessPool({
      tasks: scenario.tasks.value,
      workers,
      cores: scenario.cores.value,
      work: taskWork(scenario),
      factors: taskTimeFactors(scenario.imbalance.value),
      gilRules: { switchIntervalSeconds: calibration.switchIntervalSeconds, handOverSeconds: calibration.gilHandOverSeconds },
      launchSeconds: calibration.processStartSeconds * launch,
      workerStartSeconds: calibration.processStartSeconds * (1 - launch),
      workerStopSeconds: calibration.processStartSeconds * stop,
      dispatchSeconds: calibration.processDispatchSeconds,
      workerDispatchSeconds: calibration.processDispatchSeconds * workerDispatch,
      payload: passage(scenario.payloadBytes.value / calibration.pickleBytesPerSecond),
      result: passage(scenario.resultBytes.value / calibration.pickleBytesPerSecond),
    });
  },
};

/** A one-way trip by its parts, as measured for bytes objects of some megabytes. */
function passage(seconds: number): Passage {
  return { pickleSeconds: seconds * 0.2, transferSeconds: seconds * 0.5, unpickleSeconds: seconds * 0.3 };
}
