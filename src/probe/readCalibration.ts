import schema from '../../docs/schema/calibration-1.json';
import type { CalibrationReport } from '../core/simulator/calibrationReport';
import { readDocument, type Reading } from './documentFormat';

/** Reads the text of a calibration file. */
export function readCalibration(text: string): Reading<CalibrationReport> {
  return readDocument<CalibrationReport>(text, { name: 'calibration', schema });
}
