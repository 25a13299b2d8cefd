import type { Calibration, StartMethod } from '../../domain/calibration';
import { boundWithoutGil } from '../idealSpeedup';
import { planFor } from '../pool/poolRun';
import { runProcessPool, type Passage } from '../pool/processPool';
import { taskWork } from '../pool/taskWork';
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

/** What a pipe holds. A smaller message is left in it; the writer of a larger one waits for its reader. */
const pipeBytes = 65_536;

/**
 * A byte's way through a pipe, whatever it means. Building the message and taking it apart is what
 * depends on the objects: 0.5 ns a byte for `bytes`, 10 ns for a list of numbers.
 */
const pipeSecondsPerByte = 1.1e-9;

/** Of what is not the pipe, the part that falls to the pickling side. Measured 1 : 3 for lists. */
const picklingPart = 0.25;

/** `ProcessPoolExecutor` with one call per task. */
export const processes: Strategy = {
  id: 'processes',
  label: 'Processes',
  idealSpeedup: ({ scenario, workers }) => boundWithoutGil(scenario, workers),
  estimate(request) {
    const { scenario, calibration } = request;
    const { launch, stop } = starts[calibration.startMethod];
    return runProcessPool({
      ...planFor(request, taskWork(scenario)),
      launchSeconds: calibration.processStartSeconds * launch,
      workerStartSeconds: calibration.processStartSeconds * (1 - launch),
      workerStopSeconds: calibration.processStartSeconds * stop,
      dispatchSeconds: calibration.processDispatchSeconds,
      workerDispatchSeconds: calibration.processDispatchSeconds * workerDispatch,
      payload: passage(scenario.payloadBytes.value, calibration),
      result: passage(scenario.resultBytes.value, calibration),
    });
  },
};

function passage(bytes: number, { pickleBytesPerSecond }: Calibration): Passage {
  const seconds = bytes / pickleBytesPerSecond;
  // A pipe faster than the calibrated whole would leave nothing for the pickling itself.
  const pipeSeconds = Math.min(bytes * pipeSecondsPerByte, seconds * 0.7);
  const picklingSeconds = (seconds - pipeSeconds) * picklingPart;
  const unpicklingSeconds = seconds - pipeSeconds - picklingSeconds;
  if (bytes > pipeBytes) return { pickleSeconds: picklingSeconds, transferSeconds: pipeSeconds, unpickleSeconds: unpicklingSeconds };
  return { pickleSeconds: picklingSeconds + pipeSeconds / 2, transferSeconds: 0, unpickleSeconds: unpicklingSeconds + pipeSeconds / 2 };
}
