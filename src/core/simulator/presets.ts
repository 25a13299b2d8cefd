import type { Calibration, StartMethod } from '../domain/calibration';
import { formatInterpreter, type Interpreter } from '../domain/interpreter';
import { calibrationOf, readThreadContention, usualFreeThreadedSlowdown, type CalibrationReport } from './calibrationReport';
import { presetReports } from './presets/index';

/**
 * The costs to reckon with while this machine has not been calibrated.
 *
 * @param startMethod - How worker processes start; left out, what Linux does by default.
 */
export function presetFor(interpreter: Interpreter, startMethod: StartMethod = defaultStartMethod(interpreter)): Calibration {
  const report = nearestReport(interpreter);
  const measured = calibrationOf(report, { origin: 'default', startMethod, freeThreadedSlowdown: measuredSlowdown(interpreter.minor) });
  return {
    ...measured,
    measuredOn: describeStandIn(measured, interpreter),
    interpreter,
    ...contentionOfFreeThreads(interpreter),
    freeThreadedSlowdown: measuredSlowdown(interpreter.minor) ?? usualFreeThreadedSlowdown(interpreter.minor),
  };
}

function nearestReport(interpreter: Interpreter, isUsable: (report: CalibrationReport) => boolean = () => true): CalibrationReport {
  const distance = ({ python }: CalibrationReport): number =>
    Math.abs(python.minor - interpreter.minor) + (python.isFreeThreaded === interpreter.isFreeThreaded ? 0 : 0.5);
  const [nearest] = presetReports.filter(isUsable).sort((a, b) => distance(a) - distance(b));
  if (!nearest) throw new Error('There are no presets.');
  return nearest;
}

/** What free threads do to each other, wherever it was measured: a build with a GIL is asked as well what it would be without. */
function contentionOfFreeThreads({ minor }: Interpreter): Pick<Calibration, 'threadContention'> {
  return readThreadContention(nearestReport({ minor, isFreeThreaded: true }, ({ threadContention }) => threadContention !== undefined));
}

/** Of one version, both builds on one machine; `undefined` where only one of them was measured. */
function measuredSlowdown(minor: number): number | undefined {
  const loopSeconds = (isFreeThreaded: boolean): number | undefined =>
    presetReports.find(({ python }) => python.minor === minor && python.isFreeThreaded === isFreeThreaded)?.costs.pythonLoopSeconds?.value;
  const [withGil, without] = [loopSeconds(false), loopSeconds(true)];
  return withGil === undefined || without === undefined ? undefined : Math.max(1, without / withGil);
}

/** `fork` up to 3.13, `forkserver` since 3.14. */
function defaultStartMethod(interpreter: Interpreter): StartMethod {
  return interpreter.minor >= 14 ? 'forkserver' : 'fork';
}

function describeStandIn(measured: Calibration, interpreter: Interpreter): string {
  const isSame = formatInterpreter(measured.interpreter) === formatInterpreter(interpreter);
  return isSame ? measured.measuredOn : `${measured.measuredOn}; it stands in for ${formatInterpreter(interpreter)}, which was not measured`;
}
