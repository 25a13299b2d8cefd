import type { Cancellation } from '../domain/cancellation';
import type { FileReport } from '../domain/fileReport';
import type { Interpreter } from '../domain/interpreter';
import type { RewriteProposal } from '../domain/rewriteProposal';

/** What the user chose. */
export interface Settings {
  /** `undefined`: what the project says, else the default. */
  readonly interpreter: Interpreter | undefined;
  /** Processors, for the predicted speed-up. */
  readonly cores: number;
}

/** The one door to the engine; the editor's worker and the command line both stand before it. */
export interface GilsightService {
  /** Lays the editor's text over the file until `undefined` takes it away. Forgets what depended on it. */
  setText(path: string, text: string | undefined): void;
  /** The file changed, came or went on disk: forgets what depended on it. */
  fileChanged(path: string): void;
  setSettings(settings: Settings): void;
  /**
   * Sites, findings and heat of one file. Never throws for what is in the file; a second call
   * without a change in between costs nothing.
   *
   * @returns `undefined` when cancelled.
   */
  analyse(path: string, cancellation: Cancellation): Promise<FileReport | undefined>;
  /** What can be done about one site; empty when the site is gone. */
  proposeRewrites(path: string, siteId: string): Promise<readonly RewriteProposal[]>;
  /** The project's files whose last report used this one. */
  dependents(path: string): readonly string[];
  dispose(): void;
}
