import { useEffect, useState } from 'preact/hooks';
import type { Calibration } from '../../core/domain/calibration';
import type { Outlook } from '../../core/domain/prediction';
import type { Scenario } from '../../core/domain/scenario';

/** The simulator's door, handed in so that the page can be tested without it. */
export type Simulate = (scenario: Scenario, calibration: Calibration) => Outlook;

/** What came of the last simulation. */
export type OutlookState =
  | { readonly kind: 'none' }
  /** `scenario` is the one that `outlook` answers; the sliders may already stand elsewhere. */
  | { readonly kind: 'ready'; readonly outlook: Outlook; readonly scenario: Scenario }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Simulates a scenario, and again when it changes, once per frame at most and after the frame's
 * painting: the thumb follows the pointer even where a simulation takes longer than a frame.
 *
 * @param scenario - `undefined` while there is nothing that could be simulated.
 */
export function useOutlook(scenario: Scenario | undefined, calibration: Calibration | undefined, simulate: Simulate): OutlookState {
  const [state, setState] = useState<OutlookState>({ kind: 'none' });
  useEffect(() => {
    if (scenario === undefined || calibration === undefined) {
      setState({ kind: 'none' });
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => { setState(trySimulate(scenario, calibration, simulate)); }, 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [scenario, calibration, simulate]);
  return state;
}

/** An edge: a bug in the model is told in the page, which lives on. */
function trySimulate(scenario: Scenario, calibration: Calibration, simulate: Simulate): OutlookState {
  try {
    return { kind: 'ready', outlook: simulate(scenario, calibration), scenario };
  } catch (error) {
    console.error(error);
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
