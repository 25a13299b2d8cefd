import type { Calibration, StartMethod } from '../domain/calibration';
import { formatInterpreter, type Interpreter } from '../domain/interpreter';

/** The costs of one version, in microseconds, which keeps the table readable. */
interface MeasuredCosts {
  readonly minor: number;
  readonly threadStart: number;
  readonly threadDispatch: number;
  readonly gilHandOver: number;
  readonly processDispatch: number;
  readonly fork: number;
  readonly forkserver: number;
  readonly spawn: number;
  readonly interpreterStart: number | undefined;
  readonly interpreterDispatch: number | undefined;
}

const noInterpreters = { interpreterStart: undefined, interpreterDispatch: undefined } as const;

/**
 * Medians of five to nine rounds each, of CPython builds with a GIL, on a virtual machine with two
 * cores of an AMD EPYC. Rounds varied by about a fifth; the bands of a prediction allow for more.
 */
const measured: readonly MeasuredCosts[] = [
  { minor: 8, threadStart: 45, threadDispatch: 11, gilHandOver: 19, processDispatch: 120, fork: 2900, forkserver: 14_000, spawn: 42_000, ...noInterpreters },
  { minor: 9, threadStart: 60, threadDispatch: 10.5, gilHandOver: 19, processDispatch: 115, fork: 2900, forkserver: 15_500, spawn: 46_000, ...noInterpreters },
  { minor: 10, threadStart: 58, threadDispatch: 11.5, gilHandOver: 19, processDispatch: 118, fork: 3000, forkserver: 17_500, spawn: 42_000, ...noInterpreters },
  { minor: 11, threadStart: 85, threadDispatch: 12, gilHandOver: 19, processDispatch: 108, fork: 2900, forkserver: 16_000, spawn: 52_000, ...noInterpreters },
  { minor: 12, threadStart: 77, threadDispatch: 10.8, gilHandOver: 19, processDispatch: 140, fork: 3000, forkserver: 24_000, spawn: 55_000, ...noInterpreters },
  { minor: 13, threadStart: 60, threadDispatch: 9, gilHandOver: 12, processDispatch: 112, fork: 3500, forkserver: 20_000, spawn: 50_000, ...noInterpreters },
  { minor: 14, threadStart: 50, threadDispatch: 5.7, gilHandOver: 12, processDispatch: 66, fork: 2950, forkserver: 11_500, spawn: 50_000, interpreterStart: 28_500, interpreterDispatch: 66 },
  { minor: 15, threadStart: 50, threadDispatch: 6, gilHandOver: 12, processDispatch: 75, fork: 3000, forkserver: 9500, spawn: 45_000, interpreterStart: 27_000, interpreterDispatch: 62 },
];

/** There and back for `bytes`, which stand for arrays and text. A list of numbers makes about 100 MB/s: its payload is best entered four times as large. */
const pickleBytesPerSecond = 450e6;

/**
 * What a build without a GIL loses in one thread. From "What's New in Python": about 40 % in 3.13,
 * which switched the specialising interpreter off, and 5 to 10 % since 3.14.
 */
const freeThreadedSlowdown = { in13: 1.4, since14: 1.08 } as const;

/**
 * A loop of float arithmetic took 80 (3.8), 60 (3.11), 74 (3.13) and 49 (3.14) times as long as with
 * `gcc -O2`. Code that mostly handles strings and dictionaries gains far less: half of that is a guess.
 */
const nativeSpeedup = 40;

/** An empty parallel region of two threads, with GCC 12: 1.1 µs with nobody else on the machine, 3 to 9 µs otherwise. */
const openMpForkJoinSeconds = 2e-6;

/**
 * The costs to reckon with while this machine has not been calibrated.
 *
 * @param startMethod - How worker processes start; left out, what Linux does by default.
 */
export function presetFor(interpreter: Interpreter, startMethod: StartMethod = defaultStartMethod(interpreter)): Calibration {
  const costs = measured.reduce((best, row) => (Math.abs(row.minor - interpreter.minor) < Math.abs(best.minor - interpreter.minor) ? row : best));
  return {
    measuredOn: describeOrigin(interpreter, costs.minor),
    interpreter,
    startMethod,
    switchIntervalSeconds: 5e-3,
    gilHandOverSeconds: seconds(costs.gilHandOver),
    threadStartSeconds: seconds(costs.threadStart),
    threadDispatchSeconds: seconds(costs.threadDispatch),
    processStartSeconds: seconds(costs[startMethod]),
    processDispatchSeconds: seconds(costs.processDispatch),
    pickleBytesPerSecond,
    interpreterStartSeconds: costs.interpreterStart === undefined ? undefined : seconds(costs.interpreterStart),
    interpreterDispatchSeconds: costs.interpreterDispatch === undefined ? undefined : seconds(costs.interpreterDispatch),
    freeThreadedSlowdown: interpreter.minor >= 14 ? freeThreadedSlowdown.since14 : freeThreadedSlowdown.in13,
    nativeSpeedup,
    openMpForkJoinSeconds,
  };
}

/** `fork` up to 3.13, `forkserver` since 3.14. */
function defaultStartMethod(interpreter: Interpreter): StartMethod {
  return interpreter.minor >= 14 ? 'forkserver' : 'fork';
}

function seconds(microseconds: number): number {
  return microseconds * 1e-6;
}

function describeOrigin(interpreter: Interpreter, measuredMinor: number): string {
  const origin = `CPython 3.${measuredMinor}, Linux x86-64, 2 cores, November 2026`;
  const isSame = interpreter.minor === measuredMinor && !interpreter.isFreeThreaded;
  return isSame ? origin : `${origin}; it stands in for ${formatInterpreter(interpreter)}, which was not measured`;
}
