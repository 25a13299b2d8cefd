import type { Calibration, ContentCosts, CostName, CrowdedGap, CrowdedMessage, DispatchGap, InterpreterPassages, PassagePoint, PayloadKind, ProcessGap, ProcessStart, ResultPassages, StartMethod } from '../domain/calibration';
import { payloadKinds } from '../domain/calibration';
import { formatInterpreter } from '../domain/interpreter';

/** The median of several rounds, and the quartiles around it. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What the probe writes: docs/schema/calibration-1.json as a type. */
export interface CalibrationReport {
  readonly version: 1;
  readonly machine: {
    readonly system: string;
    readonly release: string;
    readonly architecture: string;
    readonly processor: string;
    readonly cores: number;
    readonly quotaCores: number | null;
    /** "2026-11" */
    readonly month: string;
  };
  readonly python: { readonly implementation: string; readonly version: string; readonly minor: number; readonly isFreeThreaded: boolean };
  readonly startMethod: StartMethod;
  readonly durationSeconds: number;
  readonly costs: Readonly<Partial<Record<ReportedCost, Measured>>>;
  readonly processStarts: Readonly<Partial<Record<StartMethod, ReportedStart>>>;
  /** Absent in calibrations of before it was measured, as `resultPassages`. */
  readonly contents?: ContentCosts;
  readonly resultPassages?: Readonly<Record<keyof ResultPassages, readonly ReportedPassage[]>>;
  readonly threadGaps?: readonly DispatchGap[];
  readonly processGaps?: readonly ProcessGap[];
  /** Only of a system that forks, with several cores. */
  readonly crowdedGaps?: readonly CrowdedGap[];
  readonly crowdedMessages?: readonly CrowdedMessage[];
  /** Only of a free-threaded build on several cores. */
  readonly threadContention?: readonly { readonly work: string; readonly slowdown: number }[];
  /** Only with NumPy. */
  readonly threadReuse?: readonly { readonly work: string; readonly part: number }[];
  /** Absent before 3.14 too. */
  readonly interpreterGaps?: readonly DispatchGap[];
  readonly interpreterPassages?: Readonly<Record<keyof InterpreterPassages, readonly ReportedPassage[]>>;
  readonly passages: Readonly<Record<PayloadKind, readonly ReportedPassage[]> & Partial<Record<'interpreters', readonly ReportedPassage[]>>>;
}

/** What is measured of the interpreter and the machine, by name. */
export type ReportedCost =
  | Exclude<CostName, 'processStarts' | 'passages' | 'interpreterSecondsPerByte'>
  | 'poolDispatchSeconds' | 'poolWorkerDispatchSeconds' | 'poolStopSeconds'
  | 'crowdedPassageShare' | 'wakingSeconds' | 'gilWaitSeconds'
  | 'memorySecondsPerByte' | 'allCoresMemorySlowdown' | 'freshMemorySecondsPerByte'
  | 'pythonLoopSeconds' | 'noise';

/** The start of a worker, as it is reported. */
export type ReportedStart = Readonly<Record<'serverSeconds' | 'launchSeconds' | 'readySeconds' | 'stopSeconds', Measured>> & Pick<ProcessStart, 'mainImport'>;

/** A passage, as it is reported: a pipe is measured with bytes alone, since it does not care what it carries. */
export type ReportedPassage = Omit<PassagePoint, 'transferSeconds'> & Partial<Pick<PassagePoint, 'transferSeconds'>>;

/** Costs that the probe cannot measure: it has no compiler, no second interpreter, and no OpenMP. */
export const assumedCosts = {
  /**
   * A loop of float arithmetic took 80 (3.8), 60 (3.11), 74 (3.13) and 49 (3.14) times as long as with
   * `gcc -O2`. Code that mostly handles strings and dictionaries gains far less: half of that is a guess.
   */
  nativeSpeedup: 30,
  /** A parallel region of four threads on two cores, gcc and libgomp. */
  openMpForkJoinSeconds: 4e-6,
  gilHandOverSeconds: 2e-5,
  chunkItemSeconds: 4e-7,
  allCoresSlowdown: 1.05,
  /** The middle of what the probe found with Python 3.8, 3.10, 3.11, 3.12 and 3.14. */
  contents: {
    string: { pickle: 2.8, unpickle: 1.8 }, tuple: { pickle: 4, unpickle: 2.2 }, container: { pickle: 4.8, unpickle: 3.9 },
    instance: { pickle: 51, unpickle: 26 }, entry: { pickle: 0.1, unpickle: 1.3 }, namedEntry: { pickle: 1.9, unpickle: 2 },
  },
  /** What the probe found of seven kinds of NumPy code with Python 3.12 and 3.14, glibc 2.36 and 2.43; other C libraries were not tried. */
  threadReuseOnLinux: [0, 0.64, 0.71, 0.74, 0.77, 0.78, 0.93],
} as const;

/** A worker's time for a dispatch over the parent's, where the system cannot tell them apart. */
const workerPart = 0.25;

/**
 * What a build without a GIL loses in one thread. From "What's New in Python": about 40 % in 3.13,
 * which switched the specialising interpreter off, and 5 to 10 % since 3.14.
 */
export function usualFreeThreadedSlowdown(minor: number): number {
  return minor >= 14 ? 1.08 : 1.4;
}

/** How a report is to be read. */
export interface ReportReading {
  /** Whether the scenario's own machine was measured, or another one that stands in for it. */
  readonly origin: Calibration['origin'];
  /** Left out, what the interpreter does by default. */
  readonly startMethod?: StartMethod | undefined;
  /** Measured with both builds of the version; left out, the usual figure. */
  readonly freeThreadedSlowdown?: number | undefined;
}

/** The costs that the simulator reckons with, from what the probe measured. */
export function calibrationOf(report: CalibrationReport, { origin, startMethod, freeThreadedSlowdown }: ReportReading): Calibration {
  const { costs, python } = report;
  const assumed: CostName[] = ['nativeSpeedup', 'openMpForkJoinSeconds'];
  const known = (name: ReportedCost & CostName, otherwise: number): number => {
    const measured = costs[name];
    if (measured === undefined) assumed.push(name);
    return measured?.value ?? otherwise;
  };
  const slowdown = freeThreadedSlowdown ?? costs.freeThreadedSlowdown?.value;
  if (slowdown === undefined) assumed.push('freeThreadedSlowdown');
  const processDispatchSeconds = known('processDispatchSeconds', 1.2e-4);
  return {
    measuredOn: describeOrigin(report),
    origin,
    interpreter: { minor: python.minor, isFreeThreaded: python.isFreeThreaded },
    startMethod: startMethod ?? report.startMethod,
    switchIntervalSeconds: known('switchIntervalSeconds', 5e-3),
    gilHandOverSeconds: known('gilHandOverSeconds', assumedCosts.gilHandOverSeconds),
    ...readTurnShare(costs),
    ...(costs.wakingSeconds && { wakingSeconds: costs.wakingSeconds.value }),
    threadStartSeconds: known('threadStartSeconds', 1e-4),
    threadDispatchSeconds: known('threadDispatchSeconds', 1e-5),
    processStarts: readStarts(report.processStarts),
    processDispatchSeconds,
    processWorkerDispatchSeconds: known('processWorkerDispatchSeconds', processDispatchSeconds * workerPart),
    ...(report.threadGaps && { threadGaps: report.threadGaps }),
    ...(report.processGaps && { processGaps: report.processGaps }),
    ...(report.crowdedGaps && { crowdedGaps: report.crowdedGaps }),
    ...readMultiprocessingPool(costs),
    ...readMemory(report),
    chunkItemSeconds: known('chunkItemSeconds', assumedCosts.chunkItemSeconds),
    passages: readPassages(report.passages),
    ...(report.contents && { contents: report.contents }),
    ...(report.resultPassages && { resultPassages: readResultPassages(report.resultPassages) }),
    ...(costs.crowdedPassageShare && { crowdedPassageShare: costs.crowdedPassageShare.value }),
    ...(report.crowdedMessages && { crowdedMessages: report.crowdedMessages }),
    interpreterStartSeconds: costs.interpreterStartSeconds?.value,
    interpreterStopSeconds: costs.interpreterStopSeconds?.value,
    interpreterDispatchSeconds: costs.interpreterDispatchSeconds?.value,
    ...(report.interpreterGaps && { interpreterGaps: report.interpreterGaps }),
    ...(report.interpreterPassages && { interpreterPassages: readInterpreterPassages(report.interpreterPassages) }),
    interpreterSecondsPerByte: secondsPerByte(report.passages.interpreters),
    allCoresSlowdown: Math.max(1, known('allCoresSlowdown', assumedCosts.allCoresSlowdown)),
    ...readThreadContention(report),
    freeThreadedSlowdown: Math.max(1, slowdown ?? usualFreeThreadedSlowdown(python.minor)),
    nativeSpeedup: assumedCosts.nativeSpeedup,
    openMpForkJoinSeconds: assumedCosts.openMpForkJoinSeconds,
    assumed,
    spreads: readSpreads(costs),
    speedSpread: readSpeedSpread(costs),
  };
}

/**
 * The lock is asked for once in an interval: half of one passes until the first time, when it goes to the thread that waits since the
 * last switch. From then on it goes in turn to who waits for longest, as often as this share says.
 */
function readTurnShare({ gilWaitSeconds: wait, switchIntervalSeconds: interval }: CalibrationReport['costs']): Pick<Calibration, 'gilTurnShare'> {
  if (!wait || !interval) return {};
  return { gilTurnShare: Math.min(1, interval.value / Math.max(interval.value, wait.value - interval.value / 2)) };
}

function readMultiprocessingPool({ poolDispatchSeconds: dispatch, poolWorkerDispatchSeconds: worker, poolStopSeconds: stop }: CalibrationReport['costs']): Pick<Calibration, 'multiprocessingPool'> {
  if (!dispatch || !worker || !stop) return {};
  return { multiprocessingPool: { dispatchSeconds: dispatch.value, workerDispatchSeconds: worker.value, stopSeconds: stop.value } };
}

function readMemory(report: CalibrationReport): Pick<Calibration, 'memory'> {
  const { memorySecondsPerByte, allCoresMemorySlowdown, freshMemorySecondsPerByte } = report.costs;
  if (!memorySecondsPerByte || !allCoresMemorySlowdown) return {};
  return {
    memory: {
      secondsPerByte: memorySecondsPerByte.value,
      allCoresSlowdown: Math.max(1, allCoresMemorySlowdown.value),
      freshSecondsPerByte: freshMemorySecondsPerByte?.value ?? 0,
      threadReuse: readThreadReuse(report),
    },
  };
}

function readThreadReuse({ threadReuse = [], machine }: CalibrationReport): readonly number[] {
  if (threadReuse.length > 0) return threadReuse.map(({ part }) => part).sort((a, b) => a - b);
  return machine.system === 'Linux' ? assumedCosts.threadReuseOnLinux : [];
}

/** What free threads do to each other, as far as it was measured. */
export function readThreadContention({ threadContention }: CalibrationReport): Pick<Calibration, 'threadContention'> {
  if (!threadContention || threadContention.length === 0) return {};
  return { threadContention: threadContention.map(({ slowdown }) => Math.max(1, slowdown)).sort((a, b) => a - b) };
}

function readStarts(starts: CalibrationReport['processStarts']): Calibration['processStarts'] {
  const entries = Object.entries(starts).map(([method, { serverSeconds, launchSeconds, readySeconds, stopSeconds, mainImport }]) => [method, {
    serverSeconds: serverSeconds.value, launchSeconds: launchSeconds.value, readySeconds: readySeconds.value, stopSeconds: stopSeconds.value, mainImport,
  }]);
  return Object.fromEntries(entries) as Calibration['processStarts'];
}

function readPassages(passages: CalibrationReport['passages']): Calibration['passages'] {
  // Holds: there is one entry for each of the kinds.
  return Object.fromEntries(payloadKinds.map((kind) => [kind, throughPipe(passages[kind], passages.bytes)])) as unknown as Calibration['passages'];
}

function readResultPassages({ bytes, list }: NonNullable<CalibrationReport['resultPassages']>): ResultPassages {
  return { bytes: throughPipe(bytes, bytes), list: throughPipe(list, bytes) };
}

/** A pipe was measured with bytes, and does not care what it carries. */
function throughPipe(points: readonly ReportedPassage[], pipe: readonly ReportedPassage[]): readonly PassagePoint[] {
  return points.map((point) => ({ ...point, ...(point.transferSeconds === undefined ? transferOf(point.bytes, pipe) : { transferSeconds: point.transferSeconds }) }));
}

/** There is no pipe between two interpreters. */
function readInterpreterPassages({ list, dict }: NonNullable<CalibrationReport['interpreterPassages']>): InterpreterPassages {
  const withoutPipe = (points: readonly ReportedPassage[]): readonly PassagePoint[] => points.map((point) => ({ ...point, transferSeconds: 0 }));
  return { list: withoutPipe(list), dict: withoutPipe(dict) };
}

/** A pipe's time for so many bytes, by the measured size that is nearest in proportion. */
function transferOf(bytes: number, pipe: readonly ReportedPassage[]): Pick<PassagePoint, 'transferSeconds' | 'readSeconds' | 'writeSeconds'> {
  const distance = (point: ReportedPassage): number => Math.abs(Math.log(point.bytes / bytes));
  const [nearest] = [...pipe].sort((a, b) => distance(a) - distance(b));
  const scaled = (seconds = 0): number => (nearest ? (seconds * bytes) / nearest.bytes : 0);
  return { transferSeconds: scaled(nearest?.transferSeconds), writeSeconds: scaled(nearest?.writeSeconds), ...(nearest?.readSeconds !== undefined && { readSeconds: scaled(nearest.readSeconds) }) };
}

function secondsPerByte(points: readonly ReportedPassage[] | undefined): number | undefined {
  const largest = points?.at(-1);
  return largest && (largest.transferSeconds ?? 0) / largest.bytes;
}

function readSpreads(costs: CalibrationReport['costs']): Calibration['spreads'] {
  return Object.fromEntries(Object.entries(costs).flatMap(([name, { value, high }]) => (value > 0 ? [[name, Math.max(1, high / value)]] : [])));
}

/** Half of what the fixed loop took lies between the quartiles; the way from one to the other is twice that from the middle. */
function readSpeedSpread({ pythonLoopSeconds: loop }: CalibrationReport['costs']): number {
  return loop === undefined || loop.low <= 0 ? 1 : Math.max(1, Math.sqrt(loop.high / loop.low));
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "CPython 3.11, Linux x86-64, AMD EPYC, 2 cores, November 2026" */
function describeOrigin({ machine, python }: CalibrationReport): string {
  const [year = '', month = '1'] = machine.month.split('-');
  const cores = `${machine.cores} core${machine.cores === 1 ? '' : 's'}`;
  const interpreter = formatInterpreter({ minor: python.minor, isFreeThreaded: python.isFreeThreaded });
  return `${python.implementation} ${interpreter}, ${machine.system} ${machine.architecture.replace('x86_64', 'x86-64')}, ${machine.processor}, ${cores}, ${months[Number(month) - 1] ?? ''} ${year}`;
}
