import type { Cancellation } from '../domain/cancellation';
import type { FileChange } from '../domain/fileChange';
import type { FileReport } from '../domain/fileReport';
import type { Interpreter, SelectedInterpreter } from '../domain/interpreter';
import type { RewriteProposal } from '../domain/rewriteProposal';

/** What the user chose. */
export interface Settings {
  /** `undefined`: what the project says, else the default. */
  readonly interpreter: Interpreter | undefined;
  /** Processors, for the predicted speed-up. */
  readonly cores: number;
  /** The interpreters that are selected in the editor. */
  readonly selectedInterpreters?: readonly SelectedInterpreter[];
  /** The user's own knowledge, as it was written; what cannot be used of it is told and left out. */
  readonly knowledge?: unknown;
  /** Which rules speak in this run, whatever the projects say. */
  readonly rules?: ChosenRules;
}

/** Ids of rules, each of a rule that exists. */
export interface ChosenRules {
  /** The only rules that speak, instead of those that a project selects; `undefined` leaves that to the project. */
  readonly select: readonly string[] | undefined;
  /** Rules that are silent, beside those that a project ignores. */
  readonly ignore: readonly string[];
}

/** The one door to the engine; the editor's worker and the command line both stand before it. */
export interface GilsightService {
  /** Lays the editor's text over the file until `undefined` takes it away. Forgets what depended on it. */
  setText(path: string, text: string | undefined): void;
  /** Something happened to a file on disk: forgets what depended on it. */
  fileChanged(path: string, change: FileChange): void;
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
  /** The analysed files whose last report used this one: their imports lead to it, or it says how they are judged. */
  dependents(path: string): readonly string[];
  /** Whether the project's settings say that a file is not its own source. The other questions are answered all the same. */
  isExcluded(path: string): Promise<boolean>;
  dispose(): void;
}
