import type { Calibration, StartMethod } from '../domain/calibration';
import { formatInterpreter, type Interpreter } from '../domain/interpreter';

/** The costs that differ from version to version, as measured. Microseconds keep the table readable. */
interface MeasuredCosts {
  readonly minor: number;
  readonly threadStart: number;
  readonly threadDispatch: number;
  readonly gilHandOver: number;
  readonly processDispatch: number;
  readonly fork: number;
  readonly forkserver: number;
  readonly spawn: number;
}

/** Medians of seven rounds on CPython 3.8 to 3.13. */
const measured: readonly MeasuredCosts[] = [
  { minor: 8, threadStart: 43, threadDispatch: 11, gilHandOver: 20, processDispatch: 118, fork: 2900, forkserver: 15_500, spawn: 41_000 },
  { minor: 9, threadStart: 60, threadDispatch: 10, gilHandOver: 20, processDispatch: 118, fork: 2900, forkserver: 16_000, spawn: 46_000 },
  { minor: 10, threadStart: 58, threadDispatch: 11, gilHandOver: 20, processDispatch: 120, fork: 2900, forkserver: 18_000, spawn: 42_000 },
  { minor: 11, threadStart: 60, threadDispatch: 11, gilHandOver: 20, processDispatch: 105, fork: 2900, forkserver: 18_000, spawn: 52_000 },
  { minor: 12, threadStart: 77, threadDispatch: 10.5, gilHandOver: 20, processDispatch: 140, fork: 2900, forkserver: 25_000, spawn: 54_000 },
  { minor: 13, threadStart: 43, threadDispatch: 9, gilHandOver: 6, processDispatch: 112, fork: 4100, forkserver: 23_000, spawn: 50_000 },
];

/**
 * The costs to reckon with when this machine has not been calibrated.
 *
 * @param startMethod - How worker processes start; left out, what Linux does by default.
 */
export function presetFor(interpreter: Interpreter, startMethod: StartMethod = defaultStartMethod(interpreter)): Calibration {
  const costs = measured.reduce((best, row) => (Math.abs(row.minor - interpreter.minor) < Math.abs(best.minor - interpreter.minor) ? row : best));
  const hasInterpreterPool = interpreter.minor >= 14;
  return {
    measuredOn: describeOrigin(interpreter, costs.minor),
    interpreter,
    startMethod,
    switchIntervalSeconds: 5e-3,
    gilHandOverSeconds: costs.gilHandOver * 1e-6,
    threadStartSeconds: costs.threadStart * 1e-6,
    threadDispatchSeconds: costs.threadDispatch * 1e-6,
    processStartSeconds: costs[startMethod] * 1e-6,
    processDispatchSeconds: costs.processDispatch * 1e-6,
    pickleBytesPerSecond: 450e6,
    interpreterStartSeconds: hasInterpreterPool ? 20e-3 : undefined,
    interpreterDispatchSeconds: hasInterpreterPool ? 60e-6 : undefined,
    freeThreadedSlowdown: interpreter.minor >= 14 ? 1.1 : 1.4,
    nativeSpeedup: 40,
    openMpForkJoinSeconds: 4e-6,
  };
}

/** `fork` up to 3.13, `forkserver` since 3.14. */
function defaultStartMethod(interpreter: Interpreter): StartMethod {
  return interpreter.minor >= 14 ? 'forkserver' : 'fork';
}

function describeOrigin(interpreter: Interpreter, measuredMinor: number): string {
  const machine = 'Linux x86-64, 2 cores, November 2026';
  const isSame = interpreter.minor === measuredMinor && !interpreter.isFreeThreaded;
  return isSame
    ? `CPython 3.${measuredMinor}, ${machine}`
    : `CPython 3.${measuredMinor}, ${machine}; standing in for ${formatInterpreter(interpreter)}, which was not measured`;
}
