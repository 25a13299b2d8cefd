import { writeFile, realpath } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import type { Interpreter } from '../../core/domain/interpreter';
import { formatInterpreter } from '../../core/domain/interpreter';
import type { CalibrationReport } from '../../core/simulator/calibrationReport';
import { saySeconds } from '../../core/simulator/wording';
import type { CalibrationStore } from '../../probe/calibrationStore';
import type { ProbeOutcome, ProbeRun } from '../../probe/runProbe';
import { createMessages, type Messages } from '../messages';
import { readCalibration } from '../simulate/readCalibration';
import { type ExitStatus, exitStatus, type Terminal } from '../terminal';

/** What the user asked of `gilsight calibrate`. */
export interface CalibrateOptions {
  /** A path, or a name that the system finds. */
  readonly python: string;
  /** Where the calibration goes besides the user's cache. */
  readonly output: string | undefined;
}

/** What `gilsight calibrate` needs of the world. */
export interface CalibratePorts {
  readonly terminal: Terminal;
  readonly calibrations: CalibrationStore;
  /** Runs the probe with an interpreter. */
  readonly probe: (run: Pick<ProbeRun, 'python' | 'onProgress'>) => Promise<ProbeOutcome>;
}

/** A machine that is busier than this gives costs that are too high. */
const mostNoise = 1.1;

/** Measures what parallelism costs with one interpreter, and keeps it. */
export async function calibrateCommand({ python: named, output }: CalibrateOptions, ports: CalibratePorts): Promise<ExitStatus> {
  const { currentFolder, environment } = ports.terminal;
  // As a shell does: what has a slash is a path, anything else a name to be found.
  const python = /[\\/]/.test(named) ? resolve(currentFolder, named) : named;
  const messages = createMessages(ports.terminal.stderr);
  const outcome = await ports.probe({ python, onProgress: ({ step, steps, about }) => { messages.status(`Calibrating: ${about} (${step} of ${steps})`); } });
  messages.endProgress();
  const report = readReport(outcome, named, messages);
  if (!report) return exitStatus.couldNotRun;

  const interpreter: Interpreter = { minor: report.python.minor, isFreeThreaded: report.python.isFreeThreaded };
  const complete = withSlowdown(report, await ports.calibrations.newest({ ...interpreter, isFreeThreaded: !interpreter.isFreeThreaded }));
  const text = `${JSON.stringify(complete, undefined, 2)}\n`;
  try {
    await ports.calibrations.write(text, interpreter, await identify(python, environment.PATH ?? ''));
    if (output !== undefined) await writeFile(resolve(currentFolder, output), text);
  } catch (error) {
    messages.say(`gilsight: could not write the calibration: ${error instanceof Error ? error.message : String(error)}`);
    return exitStatus.couldNotRun;
  }
  ports.terminal.stdout.write(`${summary(complete)}\n`);
  const noise = complete.costs.noise?.value ?? 1;
  if (noise > mostNoise) messages.say(`The machine was busy: a loop took ${noise.toFixed(2)} times its processor time. What was measured is too high; calibrate again when nothing else runs.`);
  return exitStatus.nothingFound;
}

/** @returns `undefined` after saying why there is none. */
function readReport(outcome: ProbeOutcome, python: string, messages: Messages): CalibrationReport | undefined {
  switch (outcome.kind) {
    case 'failed':
      messages.say(`gilsight: "${python}" could not be calibrated: ${outcome.reason}. It must be CPython 3.8 or newer; name another with --python.`);
      return undefined;
    case 'cancelled':
      messages.say('gilsight: cancelled; nothing was kept.');
      return undefined;
    case 'report': {
      const reading = readCalibration(outcome.text);
      if (reading.kind === 'document') return reading.document;
      messages.say(`gilsight: "${python}" gave no calibration: ${reading.message}`);
      return undefined;
    }
  }
}

/** With both builds of a version measured on one machine it is known what a thread loses without the GIL. */
function withSlowdown(report: CalibrationReport, otherText: string | undefined): CalibrationReport {
  const other = otherText === undefined ? undefined : readCalibration(otherText);
  if (other?.kind !== 'document' || other.document.machine.processor !== report.machine.processor) return report;
  const [own, others] = [report.costs.pythonLoopSeconds?.value, other.document.costs.pythonLoopSeconds?.value];
  if (own === undefined || others === undefined) return report;
  const value = report.python.isFreeThreaded ? own / others : others / own;
  return { ...report, costs: { ...report.costs, freeThreadedSlowdown: { value, low: value, high: value } } };
}

/** The interpreter's own path, or the name that it was called by where that leads to none. */
async function identify(python: string, searchPath: string): Promise<string> {
  const places = isAbsolute(python) ? [python] : searchPath.split(delimiter).filter(isAbsolute).map((folder) => join(folder, python));
  for (const place of places) {
    const path = await realpath(place).catch(() => undefined);
    if (path !== undefined) return path;
  }
  return python;
}

function summary({ python, machine, costs, processStarts, startMethod, durationSeconds }: CalibrationReport): string {
  const start = processStarts[startMethod];
  const say = (name: keyof typeof costs): string => saySeconds(costs[name]?.value ?? 0);
  const interpreter = formatInterpreter({ minor: python.minor, isFreeThreaded: python.isFreeThreaded });
  return [
    `CPython ${python.version}${python.isFreeThreaded ? ' (free-threaded)' : ''} on ${machine.processor}, ${machine.cores} cores, calibrated in ${saySeconds(durationSeconds)}:`,
    `a thread starts in ${say('threadStartSeconds')} and takes a task in ${say('threadDispatchSeconds')};`,
    `a process starts in ${saySeconds((start?.launchSeconds.value ?? 0) + (start?.readySeconds.value ?? 0))} (${startMethod}) and takes a task in ${say('processDispatchSeconds')}.`,
    `gilsight simulate uses it for scenarios of Python ${interpreter}.`,
  ].join('\n');
}
