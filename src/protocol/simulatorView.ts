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
export type ToSimulator =
  | { readonly kind: 'show'; readonly subject: SimulatorSubject }
  /** What was in the file with times that the user chose. */
  | { readonly kind: 'times'; readonly text: string };

/** What the page can be taken along as, each by the ending of its file. */
export type ExportFormat = 'svg' | 'png' | 'json' | 'md';

/** A file to be written where the user says. */
export interface ExportedFile {
  readonly format: ExportFormat;
  /** Text as it is, a picture of pixels in base64. */
  readonly encoding: 'utf8' | 'base64';
  readonly content: string;
}

/** Webview → extension. */
export type FromSimulator =
  /** The page is up and listening; sent once. */
  | { readonly kind: 'ready' }
  /** The user wants to see the line in the editor. */
  | { readonly kind: 'reveal' }
  /** The user wants a file; the extension asks where. */
  | { readonly kind: 'save'; readonly file: ExportedFile }
  /** The user wants a text on the clipboard. */
  | { readonly kind: 'copy'; readonly text: string }
  /** The user has the times of the tasks in a file. */
  | { readonly kind: 'load-times' }
  /** The user wants this Python's overheads measured. */
  | { readonly kind: 'calibrate' };
