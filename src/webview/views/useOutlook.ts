import { useEffect, useState } from 'preact/hooks';
import type { Outlook } from '../../core/domain/prediction';
import type { Setup } from '../inputs/setup';
import type { Model } from '../model';

/** What came of the last simulation. */
export type OutlookState =
  | { readonly kind: 'none' }
  /** `setup` is the one that `outlook` answers; the sliders may already stand elsewhere. */
  | { readonly kind: 'ready'; readonly outlook: Outlook; readonly setup: Setup }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Simulates a setup, and again when it changes, once per frame at most and after the frame's
 * painting: the thumb follows the pointer even where a simulation takes longer than a frame.
 *
 * @param setup - `undefined` while there is nothing that could be simulated.
 */
export function useOutlook(setup: Setup | undefined, { simulate }: Pick<Model, 'simulate'>): OutlookState {
  const [state, setState] = useState<OutlookState>({ kind: 'none' });
  useEffect(() => {
    if (setup === undefined) {
      setState({ kind: 'none' });
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => { setState(trySimulate(setup, simulate)); }, 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [setup, simulate]);
  return state;
}

/** An edge: a bug in the model is told in the page, which lives on. */
function trySimulate(setup: Setup, simulate: Model['simulate']): OutlookState {
  try {
    return { kind: 'ready', outlook: simulate(setup.scenario, setup.calibration), setup };
  } catch (error) {
    console.error(error);
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
