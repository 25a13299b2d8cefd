import type { CalibrationReport } from '../calibrationReport';
import python8 from './cpython-3.8.json';
import python9 from './cpython-3.9.json';
import python10 from './cpython-3.10.json';
import python11 from './cpython-3.11.json';
import python12 from './cpython-3.12.json';
import python13 from './cpython-3.13.json';
import python13t from './cpython-3.13t.json';
import python14 from './cpython-3.14.json';
import python15 from './cpython-3.15.json';

/** What the probe measured on one machine, by version: written by `npm run presets`. */
// Holds: a test compares each with docs/schema/calibration-1.json.
export const presetReports = [python8, python9, python10, python11, python12, python13, python13t, python14, python15] as unknown as readonly CalibrationReport[];
