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

const passage = { bytes: 1e6, pickleSeconds: 1e-4, transferSeconds: 1e-3, unpickleSeconds: 1e-4 };

export const linuxCalibration: Calibration = {
  measuredOn: 'CPython 3.13, Linux x86-64, 2 cores, October 2026',
  origin: 'default',
  interpreter: { minor: 13, isFreeThreaded: false },
  startMethod: 'spawn',
  switchIntervalSeconds: 5e-3,
  gilHandOverSeconds: 8e-6,
  threadStartSeconds: 60e-6,
  threadDispatchSeconds: 12e-6,
  processStarts: { spawn: { serverSeconds: 20e-3, launchSeconds: 2e-3, readySeconds: 43e-3, stopSeconds: 9e-3, mainImport: 'worker' } },
  processDispatchSeconds: 60e-6,
  processWorkerDispatchSeconds: 20e-6,
  chunkItemSeconds: 4e-7,
  passages: { bytes: [passage], array: [passage], list: [passage], dict: [passage] },
  interpreterStartSeconds: undefined,
  interpreterStopSeconds: undefined,
  interpreterDispatchSeconds: undefined,
  interpreterSecondsPerByte: undefined,
  allCoresSlowdown: 1.05,
  freeThreadedSlowdown: 1.3,
  nativeSpeedup: 40,
  openMpForkJoinSeconds: 8e-6,
  assumed: ['nativeSpeedup', 'openMpForkJoinSeconds'],
  spreads: {},
  speedSpread: 1,
};

export const scoreSubject: SimulatorSubject = {
  title: 'score_all.py:12 · ThreadPoolExecutor.map → score',
  path: '/project/score_all.py',
  line: 11,
  scenario: pythonScenario,
  calibration: linuxCalibration,
};
