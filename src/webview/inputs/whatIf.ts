import type { Calibration, ProcessStart } from '../../core/domain/calibration';
import { presetFor } from '../../core/simulator/presets';
import { without } from '../without';
import { scalePassages } from './costInputs';
import type { Setup } from './setup';

/** An overhead that could be thought away, by name. */
export type WhatIfId = 'no-start-up' | 'no-pickling' | 'perfect-balance' | 'free-threaded';

/** A switch: what would it be like if … */
export interface WhatIf {
  readonly id: WhatIfId;
  readonly label: string;
  readonly hint: string;
  /** Whether it would change anything about a setup. */
  readonly applies: (setup: Setup) => boolean;
  readonly change: (setup: Setup) => Setup;
}

/** Every switch, in the order of the page. */
export const whatIfs: readonly WhatIf[] = [
  {
    id: 'free-threaded', label: '3.14 free-threaded', hint: 'Everything runs on the build of Python 3.14 that has no GIL, also one task after the other.',
    applies: ({ calibration }) => !calibration.interpreter.isFreeThreaded,
    change: withoutGil,
  },
  {
    id: 'no-start-up', label: 'No start-up cost', hint: 'Threads, processes and interpreters are there already, the main module imported.',
    applies: () => true,
    change: ({ scenario, calibration }) => ({ scenario: without(scenario, ['mainImportSeconds']), calibration: withoutStart(calibration) }),
  },
  {
    id: 'no-pickling', label: 'No pickling', hint: 'Payloads and results travel for nothing, as through shared memory.',
    applies: () => true,
    change: ({ scenario, calibration }) => ({ scenario, calibration: scalePassages(calibration, 0) }),
  },
  {
    id: 'perfect-balance', label: 'Perfect balance', hint: 'All tasks take the same time.',
    applies: () => true,
    change: ({ scenario, calibration }) => ({ scenario: { ...scenario, taskFactors: [1] }, calibration }),
  },
];

/** The setup with everything changed that the switches say; those of the list come first that change more. */
export function applyWhatIfs(setup: Setup, on: readonly WhatIfId[]): Setup {
  return whatIfs.filter(({ id, applies }) => on.includes(id) && applies(setup)).reduce((changed, { change }) => change(changed), setup);
}

function withoutStart(calibration: Calibration): Calibration {
  const none = ({ mainImport }: ProcessStart): ProcessStart => ({ serverSeconds: 0, launchSeconds: 0, readySeconds: 0, stopSeconds: 0, mainImport });
  return {
    ...calibration,
    threadStartSeconds: 0,
    interpreterStartSeconds: calibration.interpreterStartSeconds && 0,
    interpreterStopSeconds: calibration.interpreterStopSeconds && 0,
    processStarts: Object.fromEntries(Object.entries(calibration.processStarts).map(([method, start]) => [method, none(start)])),
  };
}

/** A task takes longer there, as far as it is Python: the comparison with one task after the other is made there, too. */
function withoutGil({ scenario, calibration }: Setup): Setup {
  const preset = presetFor({ minor: 14, isFreeThreaded: true }, calibration.startMethod);
  const { heldShare, releasedShare, taskSeconds } = scenario;
  const growth = 1 + heldShare.value * (preset.freeThreadedSlowdown - 1);
  return {
    scenario: {
      ...scenario,
      taskSeconds: { ...taskSeconds, value: taskSeconds.value * growth },
      heldShare: { ...heldShare, value: Math.min(1, (heldShare.value * preset.freeThreadedSlowdown) / growth) },
      releasedShare: { ...releasedShare, value: releasedShare.value / growth },
    },
    calibration: preset,
  };
}
