import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatInterpreter } from '../../core/domain/interpreter';
import type { CalibrationReport } from '../../core/simulator/calibrationReport';
import { saySeconds } from '../../core/simulator/wording';
import { calibrateInterpreter, describeNoise, type CalibrationOutcome } from '../../probe/calibrateInterpreter';
import type { CalibrationStore } from '../../probe/calibrationStore';
import type { ProbeOutcome, ProbeRun } from '../../probe/runProbe';
import { createMessages } from '../messages';
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

/** Measures what parallelism costs with one interpreter, and keeps it. */
export async function calibrateCommand({ python: named, output }: CalibrateOptions, ports: CalibratePorts): Promise<ExitStatus> {
  const { currentFolder, environment, stderr, stdout } = ports.terminal;
  // As a shell does: what has a slash is a path, anything else a name to be found.
  const python = /[\\/]/.test(named) ? resolve(currentFolder, named) : named;
  const messages = createMessages(stderr);
  const outcome = await calibrateInterpreter({
    python,
    probe: () => ports.probe({ python, onProgress: ({ step, steps, about }) => { messages.status(`Calibrating: ${about} (${step} of ${steps})`); } }),
    calibrations: ports.calibrations,
    searchPath: environment.PATH ?? '',
  });
  messages.endProgress();
  if (outcome.kind !== 'calibrated') {
    messages.say(describeFailure(outcome, named));
    return exitStatus.couldNotRun;
  }
  try {
    if (output !== undefined) await writeFile(resolve(currentFolder, output), outcome.text);
  } catch (error) {
    messages.say(describeFailure({ kind: 'not-kept', reason: error instanceof Error ? error.message : String(error) }, named));
    return exitStatus.couldNotRun;
  }
  stdout.write(`${summary(outcome.report)}\n`);
  const noise = describeNoise(outcome.report);
  if (noise !== undefined) messages.say(noise);
  return exitStatus.nothingFound;
}

function describeFailure(outcome: Exclude<CalibrationOutcome, { readonly kind: 'calibrated' }>, python: string): string {
  switch (outcome.kind) {
    case 'failed': return `gilsight: "${python}" could not be calibrated: ${outcome.reason}. It must be CPython 3.8 or newer; name another with --python.`;
    case 'cancelled': return 'gilsight: cancelled; nothing was kept.';
    case 'unreadable': return `gilsight: "${python}" gave no calibration: ${outcome.message}`;
    case 'not-kept': return `gilsight: could not write the calibration: ${outcome.reason}`;
  }
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
