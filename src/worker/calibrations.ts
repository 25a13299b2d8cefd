import type { Calibration, StartMethod } from '../core/domain/calibration';
import { formatInterpreter, type Interpreter } from '../core/domain/interpreter';
import { calibrationOf } from '../core/simulator/calibrationReport';
import { presetFor } from '../core/simulator/presets';
import type { CalibrationStore } from '../probe/calibrationStore';
import { readCalibration } from '../probe/readCalibration';

/** What parallelism costs here, by interpreter. */
export interface Calibrations {
  /** The newest calibration of this user's on this machine, else a preset. */
  of(interpreter: Interpreter): Promise<Calibration>;
  /** Looks again: one may have been made. */
  forget(): void;
}

/** @param startMethod - How worker processes start where nothing was measured; left out, what Linux does by default. */
export function createCalibrations(store: Pick<CalibrationStore, 'newest'>, startMethod: StartMethod | undefined): Calibrations {
  const known = new Map<string, Promise<Calibration>>();

  async function look(interpreter: Interpreter): Promise<Calibration> {
    // What cannot be read is as good as none, like one that another version of Gilsight kept.
    const text = await store.newest(interpreter).catch(() => undefined);
    const reading = text === undefined ? undefined : readCalibration(text);
    return reading?.kind === 'document' ? calibrationOf(reading.document, { origin: 'measured' }) : presetFor(interpreter, startMethod);
  }

  return {
    of(interpreter) {
      const name = formatInterpreter(interpreter);
      const calibration = known.get(name) ?? look(interpreter);
      known.set(name, calibration);
      return calibration;
    },
    forget() { known.clear(); },
  };
}
