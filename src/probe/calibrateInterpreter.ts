import { realpath } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Interpreter } from '../core/domain/interpreter';
import type { CalibrationReport } from '../core/simulator/calibrationReport';
import type { CalibrationStore } from './calibrationStore';
import { readCalibration } from './readCalibration';
import type { ProbeOutcome } from './runProbe';

/** What came of a calibration. */
export type CalibrationOutcome =
  /** Kept; `text` is what was written. */
  | { readonly kind: 'calibrated'; readonly report: CalibrationReport; readonly text: string }
  | { readonly kind: 'cancelled' }
  /** The interpreter could not run the probe. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** It ran something, whose output is no calibration; the sentence says why. */
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'not-kept'; readonly reason: string };

/** What a calibration is made and kept with. */
export interface CalibrationParts {
  /** The interpreter: an absolute path, or a name that the system finds. */
  readonly python: string;
  readonly probe: () => Promise<ProbeOutcome>;
  readonly calibrations: CalibrationStore;
  /** `PATH`, for the path behind a name. */
  readonly searchPath: string;
}

/** A machine that is busier than this gives costs that are too high. */
const mostNoise = 1.1;

/** Measures what parallelism costs with one interpreter, and keeps it. Never rejects. */
export async function calibrateInterpreter({ python, probe, calibrations, searchPath }: CalibrationParts): Promise<CalibrationOutcome> {
  const outcome = await probe();
  if (outcome.kind !== 'report') return outcome;
  const reading = readCalibration(outcome.text);
  if (reading.kind === 'problem') return { kind: 'unreadable', message: reading.message };
  try {
    const { minor, isFreeThreaded } = reading.document.python;
    const interpreter: Interpreter = { minor, isFreeThreaded };
    const report = withSlowdown(reading.document, await calibrations.newest({ minor, isFreeThreaded: !isFreeThreaded }));
    const text = `${JSON.stringify(report, undefined, 2)}\n`;
    await calibrations.write(text, interpreter, await identify(python, searchPath));
    return { kind: 'calibrated', report, text };
  } catch (error) {
    return { kind: 'not-kept', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Said of a calibration that other programs disturbed; `undefined` where none did. */
export function describeNoise({ costs }: CalibrationReport): string | undefined {
  const noise = costs.noise?.value ?? 1;
  if (noise <= mostNoise) return undefined;
  return `The machine was busy: a loop took ${noise.toFixed(2)} times its processor time. What was measured is too high; calibrate again when nothing else runs.`;
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
