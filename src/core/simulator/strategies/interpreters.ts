import { formatInterpreter } from '../../domain/interpreter';
import { boundWithoutGil } from '../idealSpeedup';
import { runThreadPool } from '../pool/threadPool';
import { taskWork } from '../pool/taskWork';
import { taskTimeFactors } from '../sampling/taskTimes';
import type { Strategy } from './strategy';

/** `InterpreterPoolExecutor`: a thread per worker, each with an interpreter and a GIL of its own. */
export const interpreters: Strategy = {
  id: 'interpreters',
  label: 'Interpreters',
  idealSpeedup: ({ scenario, workers }) => boundWithoutGil(scenario, workers),
  estimate({ scenario, calibration, workers }) {
    const { interpreterStartSeconds, interpreterDispatchSeconds } = calibration;
    if (interpreterStartSeconds === undefined || interpreterDispatchSeconds === undefined) {
      return { strategy: 'interpreters', reason: `InterpreterPoolExecutor came with Python 3.14; this is ${formatInterpreter(calibration.interpreter)}.` };
    }
    const bytes = scenario.payloadBytes.value + scenario.resultBytes.value;
    return runThreadPool({
      tasks: scenario.tasks.value,
      workers,
      cores: scenario.cores.value,
      work: taskWork(scenario),
      factors: taskTimeFactors(scenario.imbalance.value),
      gils: 'each',
      gilRules: { switchIntervalSeconds: calibration.switchIntervalSeconds, handOverSeconds: calibration.gilHandOverSeconds },
      launchSeconds: calibration.threadStartSeconds,
      workerStartSeconds: interpreterStartSeconds,
      dispatchSeconds: interpreterDispatchSeconds,
      copySeconds: bytes / calibration.pickleBytesPerSecond / 2,
    });
  },
};
