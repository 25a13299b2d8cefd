import { basename, join } from 'node:path';
import { commands, ProgressLocation, window, workspace, type LogOutputChannel } from 'vscode';
import { formatInterpreter } from '../core/domain/interpreter';
import { calibrateInterpreter, describeNoise, type CalibrationOutcome } from '../probe/calibrateInterpreter';
import { createCalibrationStore } from '../probe/calibrationStore';
import { runProbe, usualPython } from '../probe/runProbe';
import type { DocumentAnalysis } from './analysis/documentAnalysis';
import type { Engine } from './engine/engine';
import type { PythonExtension } from './python/pythonExtension';
import type { SimulatorPanel } from './simulator/panel';

/** Measuring what parallelism costs with the Python that is selected. */
export interface Calibration {
  /** Asks first, and in a workspace that is trusted only. */
  ask(): Promise<void>;
  /** Measures with an interpreter, shows how far it is, keeps the result and has everything use it. Never rejects. */
  run(python: string): Promise<CalibrationOutcome>;
}

/** What a calibration works with. */
export interface CalibrationFeatureParts {
  readonly engine: Engine;
  readonly analysis: DocumentAnalysis;
  readonly simulator: SimulatorPanel;
  readonly python: PythonExtension;
  readonly log: LogOutputChannel;
  /** Where calibrate.py lies. */
  readonly distFolder: string;
  /** Where calibrations are kept. */
  readonly folder: string;
}

const yes = 'Calibrate';
const other = 'Choose Another…';

/** Nothing is run until somebody asks for it. */
export function createCalibration(parts: CalibrationFeatureParts): Calibration {
  let isRunning = false;

  async function ask(): Promise<void> {
    if (!workspace.isTrusted) {
      const answer = await window.showWarningMessage('Gilsight runs a Python only in a workspace that you trust: whoever made the folder may have put the interpreter there.', 'Manage Trust');
      if (answer !== undefined) await commands.executeCommand('workbench.trust.manage');
      return;
    }
    const selected = await parts.python.executable(window.activeTextEditor?.document.uri);
    // Without the Python extension nothing is selected; the command line takes this one, too.
    const python = await confirm(selected ?? usualPython(process.platform));
    if (python !== undefined) await run(python);
  }

  async function run(python: string): Promise<CalibrationOutcome> {
    // Two at once would measure each other.
    if (isRunning) return tell({ kind: 'failed', reason: 'another calibration is running' }, python);
    isRunning = true;
    try {
      const outcome = await measure(python, parts);
      if (outcome.kind === 'calibrated') await use(parts);
      return tell(outcome, python);
    } finally {
      isRunning = false;
    }
  }

  function tell(outcome: CalibrationOutcome, python: string): CalibrationOutcome {
    parts.log.info(`Calibration of ${python}: ${outcome.kind}.`);
    // Not waited for: the message may stand there for as long as the user likes.
    void tellUser(outcome, python);
    return outcome;
  }

  return { ask, run };
}

/** The interpreter that the user agrees to have run; `undefined` for none. */
async function confirm(python: string): Promise<string | undefined> {
  const answer = await window.showInformationMessage(`Calibrate ${python}?`, {
    modal: true,
    detail: 'Gilsight runs a small program of its own with this Python, which measures for about 20 seconds what threads, processes and interpreters cost here. It runs none of your code. Close what keeps the machine busy.',
  }, yes, other);
  if (answer === yes) return python;
  if (answer !== other) return undefined;
  const chosen = await choose();
  return chosen === undefined ? undefined : confirm(chosen);
}

async function choose(): Promise<string | undefined> {
  const [file] = await window.showOpenDialog({ title: 'The Python to calibrate', openLabel: 'Choose', canSelectMany: false }) ?? [];
  return file?.fsPath;
}

/** The probe is a program of its own: this thread only hears how far it is. */
function measure(python: string, { distFolder, folder }: CalibrationFeatureParts): Promise<CalibrationOutcome> {
  return Promise.resolve(window.withProgress({ location: ProgressLocation.Notification, title: `Calibrating ${basename(python)}`, cancellable: true }, (progress, token) => {
    const controller = new AbortController();
    token.onCancellationRequested(() => { controller.abort(); });
    let last = 0;
    return calibrateInterpreter({
      python,
      probe: () => runProbe({
        python, script: join(distFolder, 'calibrate.py'), signal: controller.signal,
        onProgress({ step, steps, about }) {
          progress.report({ message: about, increment: ((step - 1 - last) / steps) * 100 });
          last = step - 1;
        },
      }),
      calibrations: createCalibrationStore(folder),
      searchPath: process.env.PATH ?? '',
    });
  }));
}

/** Predictions that rest on what was measured before are made anew. */
async function use({ engine, analysis, simulator }: CalibrationFeatureParts): Promise<void> {
  engine.tell({ kind: 'calibrated' });
  const { subject } = simulator;
  if (subject !== undefined) {
    const calibration = await engine.ask('calibration', { path: subject.path });
    if (calibration !== undefined) simulator.recalibrate(calibration);
  }
  await analysis.analyseOpen();
}

async function tellUser(outcome: CalibrationOutcome, python: string): Promise<void> {
  switch (outcome.kind) {
    case 'calibrated': {
      const { minor, isFreeThreaded } = outcome.report.python;
      const noise = describeNoise(outcome.report);
      const done = `Python ${formatInterpreter({ minor, isFreeThreaded })} is calibrated: predictions for it now rest on this machine.`;
      const answer = noise === undefined
        ? await window.showInformationMessage(done, 'Open Simulator')
        : await window.showWarningMessage(`${done} ${noise}`, 'Open Simulator');
      if (answer !== undefined) await commands.executeCommand('gilsight.openSimulator');
      return;
    }
    case 'cancelled': return;
    case 'failed': return void window.showErrorMessage(`${python} could not be calibrated: ${outcome.reason}. It must be CPython 3.8 or newer.`);
    case 'unreadable': return void window.showErrorMessage(`${python} gave no calibration: ${outcome.message}`);
    case 'not-kept': return void window.showErrorMessage(`The calibration could not be kept: ${outcome.reason}`);
  }
}
