import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Calibration } from '../../core/domain/calibration';
import { defaultInterpreter, formatInterpreter, isSameInterpreter } from '../../core/domain/interpreter';
import type { Outlook, StrategyId } from '../../core/domain/prediction';
import type { Input } from '../../core/domain/scenario';
import { findBreakEvens } from '../../core/simulator/breakEvens';
import { calibrationOf, type CalibrationReport } from '../../core/simulator/calibrationReport';
import { presetFor } from '../../core/simulator/presets';
import { simulate } from '../../core/simulator/simulate';
import type { CalibrationStore } from '../../probe/calibrationStore';
import { createMessages } from '../messages';
import { choosePaint } from '../paint';
import { type ExitStatus, exitStatus, type Terminal } from '../terminal';
import { type Reading } from '../../probe/documentFormat';
import { readCalibration } from '../../probe/readCalibration';
import { readScenario, type MachineSize, type ScenarioFile } from './readScenario';
import type { AskedOutlook, SimulationResult } from '../../core/simulator/simulationResult';
import { writeSimulationJson } from '../../core/simulator/simulationJson';
import { writeSimulationText } from './simulationText';

/** What the user asked of `gilsight simulate`. */
export interface SimulateOptions {
  readonly scenario: string;
  /** A file; the newest calibration of the scenario's Python, or a preset, when left out. */
  readonly calibration: string | undefined;
  readonly strategies: readonly StrategyId[] | undefined;
  /** Instead of the scenario's own. */
  readonly workers: readonly number[] | undefined;
  readonly format: 'text' | 'json';
}

/** What `gilsight simulate` needs of the world. */
export interface SimulatePorts {
  readonly terminal: Terminal;
  readonly calibrations: CalibrationStore;
  /** Processors that a program may use here. */
  readonly cores: number;
}

/** Predicts what every strategy would do with a scenario from a file. */
export async function simulateCommand(options: SimulateOptions, ports: SimulatePorts): Promise<ExitStatus> {
  const result = await predict(options, ports);
  if (result.kind === 'problem') {
    createMessages(ports.terminal.stderr).say(`gilsight: ${result.message}`);
    return exitStatus.couldNotRun;
  }
  const { stdout, environment } = ports.terminal;
  stdout.write(options.format === 'json' ? writeSimulationJson(result.document) : writeSimulationText(result.document, choosePaint(stdout, environment)));
  return exitStatus.nothingFound;
}

async function predict(options: SimulateOptions, ports: SimulatePorts): Promise<Reading<SimulationResult>> {
  const text = await readNamed(options.scenario, ports.terminal);
  const reading = text.kind === 'problem' ? text : readScenario(text.document);
  if (reading.kind === 'problem') return reading;
  const file = reading.document;
  const grounds = await findGrounds(options, file, ports);
  if (grounds.kind === 'problem') return grounds;
  const { calibration, machine } = grounds.document;
  const outlooks: AskedOutlook[] = [];
  for (const workers of options.workers ?? [undefined]) {
    const scenario = file.scenarioOn(machine, workers);
    if (scenario.kind === 'problem') return scenario;
    outlooks.push({ scenario: scenario.document, outlook: simulate(scenario.document, calibration, options.strategies ? { strategies: options.strategies } : {}) });
  }
  const chosen = outlooks.reduce((one, other) => (bestSeconds(other.outlook) < bestSeconds(one.outlook) ? other : one));
  return { kind: 'document', document: { calibration, outlooks, chosen, breakEvens: findBreakEvens(chosen.scenario, calibration, options.strategies) } };
}

/** How long the strategy takes that an outlook advises. */
function bestSeconds({ predictions, best }: Outlook): number {
  return predictions.find(({ strategy }) => strategy === best)?.makespanSeconds.expected ?? Infinity;
}

/** What a prediction rests on besides the scenario. */
interface Grounds {
  readonly calibration: Calibration;
  readonly machine: MachineSize;
}

async function findGrounds({ calibration: named }: SimulateOptions, file: ScenarioFile, ports: SimulatePorts): Promise<Reading<Grounds>> {
  const asked = file.interpreter;
  const text = named === undefined ? undefined : await readNamed(named, ports.terminal);
  if (text?.kind === 'problem') return text;
  const kept = named === undefined ? await ports.calibrations.newest(asked ?? defaultInterpreter) : text?.document;
  const reading = kept === undefined ? undefined : readCalibration(kept);
  if (reading?.kind === 'document') return measuredGrounds(reading.document, file);
  // One that was kept by another version of Gilsight is as good as none.
  if (reading && named !== undefined) return reading;
  const calibration = presetFor(asked ?? defaultInterpreter, file.startMethod);
  return checkStart({ calibration, machine: { cores: { value: ports.cores, origin: 'measured' }, quotaCores: undefined } });
}

function measuredGrounds(report: CalibrationReport, { interpreter, startMethod }: ScenarioFile): Reading<Grounds> {
  const calibration = calibrationOf(report, { origin: 'measured', startMethod });
  if (interpreter && !isSameInterpreter(interpreter, calibration.interpreter)) {
    const [asked, measured] = [formatInterpreter(interpreter), formatInterpreter(calibration.interpreter)];
    return { kind: 'problem', message: `The scenario is for Python ${asked}, and the calibration was measured with ${measured}.` };
  }
  const { cores, quotaCores } = report.machine;
  const measured = (value: number): Input => ({ value, origin: 'measured' });
  return checkStart({ calibration, machine: { cores: measured(cores), quotaCores: quotaCores === null || quotaCores >= cores ? undefined : measured(quotaCores) } });
}

function checkStart(grounds: Grounds): Reading<Grounds> {
  const { startMethod, processStarts } = grounds.calibration;
  if (processStarts[startMethod]) return { kind: 'document', document: grounds };
  const known = Object.keys(processStarts).join(', ');
  return { kind: 'problem', message: `The calibration does not say what starting a process by ${startMethod} costs${known === '' ? '' : `; it knows ${known}`}.` };
}

async function readNamed(named: string, { currentFolder }: Terminal): Promise<Reading<string>> {
  try {
    return { kind: 'document', document: await readFile(resolve(currentFolder, named), 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { kind: 'problem', message: code === 'ENOENT' ? `There is no file "${named}".` : `"${named}" could not be read (${code}).` };
  }
}

