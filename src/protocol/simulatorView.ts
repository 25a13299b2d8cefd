import type { Calibration } from '../core/domain/calibration';
import type { Scenario } from '../core/domain/scenario';

/** What the simulator is opened on. */
export interface SimulatorSubject {
  /** "score_all.py:12 · ThreadPoolExecutor.map → score"; empty when it is opened on no site. */
  readonly title: string;
  /** For a jump back to the code. */
  readonly path: string | undefined;
  readonly line: number | undefined;
  readonly scenario: Scenario;
  readonly calibration: Calibration;
}

/** Extension → webview. */
export type ToSimulator = { readonly kind: 'show'; readonly subject: SimulatorSubject };

/** Webview → extension. */
export type FromSimulator =
  /** The page is up and listening; sent once. */
  | { readonly kind: 'ready' }
  /** The user wants to see the line in the editor. */
  | { readonly kind: 'reveal' };
