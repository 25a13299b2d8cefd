import type { Calibration } from '../../../src/core/domain/calibration';
import type { Input, Scenario } from '../../../src/core/domain/scenario';
import type { SimulatorSubject } from '../../../src/protocol/simulatorView';

const inferred = (value: number): Input => ({ value, origin: 'inferred' });
const assumed = (value: number): Input => ({ value, origin: 'default' });

/** Ten thousand Python loops of two milliseconds on four cores. */
export const pythonScenario: Scenario = {
  tasks: inferred(10_000),
  taskSeconds: inferred(2e-3),
  heldShare: inferred(0.9),
  releasedShare: inferred(0.06),
  payloadBytes: assumed(2000),
  resultBytes: assumed(100),
  cores: { value: 4, origin: 'measured' },
  workers: inferred(4),
  imbalance: assumed(0.2),
};

export const linuxCalibration: Calibration = {
  measuredOn: 'CPython 3.13, Linux x86-64, 2 cores, October 2026',
  interpreter: { minor: 13, isFreeThreaded: false },
  startMethod: 'spawn',
  switchIntervalSeconds: 5e-3,
  gilHandOverSeconds: 8e-6,
  threadStartSeconds: 60e-6,
  threadDispatchSeconds: 12e-6,
  processStartSeconds: 45e-3,
  processDispatchSeconds: 60e-6,
  pickleBytesPerSecond: 850e6,
  interpreterStartSeconds: undefined,
  interpreterDispatchSeconds: undefined,
  freeThreadedSlowdown: 1.3,
  nativeSpeedup: 40,
  openMpForkJoinSeconds: 8e-6,
};

export const scoreSubject: SimulatorSubject = {
  title: 'score_all.py:12 · ThreadPoolExecutor.map → score',
  path: '/project/score_all.py',
  line: 11,
  scenario: pythonScenario,
  calibration: linuxCalibration,
};
