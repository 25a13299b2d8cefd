import type { Calibration } from '../core/domain/calibration';
import type { FileChange } from '../core/domain/fileChange';
import type { FileReport } from '../core/domain/fileReport';
import type { Interpreter, SelectedInterpreter } from '../core/domain/interpreter';
import type { Band, StrategyId } from '../core/domain/prediction';
import type { RewriteProposal } from '../core/domain/rewriteProposal';

/** What the worker needs before anything else. */
export interface WorkerStart {
  /** The folder with the two wasm files. */
  readonly wasmFolder: string;
  /** Where this user's calibrations are kept. */
  readonly calibrationFolder: string;
}

/** How one way to run a site's tasks compares with running them one after another. */
export interface ExpectedSpeedup {
  readonly strategy: StrategyId;
  readonly speedup: Band;
  /** What has to be written or installed first, in a sentence. */
  readonly requires: string | undefined;
}

/** What the simulator expects of a site, in the few numbers that a lens and a hover have room for. */
export interface SiteExpectation {
  readonly siteId: string;
  /** The processors that it was worked out for. */
  readonly cores: number;
  /** The ways that this interpreter has, best first; `sequential` is among them. */
  readonly speedups: readonly ExpectedSpeedup[];
  /** One sentence: what to do, or that nothing is worth changing. */
  readonly advice: string;
  /** The machine and interpreter whose overheads went into it. */
  readonly measuredOn: string;
}

/** A file's report, and what the simulator expects of those of its sites that it can say something of. */
export interface AnalysedFile {
  readonly report: FileReport;
  readonly expectations: readonly SiteExpectation[];
}

/** What the user chose, all of it each time. */
export interface SettingsNotice {
  readonly kind: 'settings';
  /** `undefined`: what is selected, or the project says. */
  readonly interpreter: Interpreter | undefined;
  readonly cores: number;
  readonly selectedInterpreters: readonly SelectedInterpreter[];
  /** The setting `gilsight.knowledge`, as it was written. */
  readonly knowledge: unknown;
}

/** Told by the editor; nothing comes back. */
export type EditorNotice =
  | { readonly kind: 'text'; readonly path: string; readonly text: string | undefined }
  | { readonly kind: 'file-changed'; readonly path: string; readonly change: FileChange }
  | SettingsNotice
  | { readonly kind: 'cancel'; readonly request: number }
  /** Files to tell of as skipped, without a look at them: an earlier worker was lost on them. */
  | { readonly kind: 'leave-out'; readonly paths: readonly string[] }
  /** There is a new calibration: what was predicted with an older one is void. */
  | { readonly kind: 'calibrated' }
  /** Answered by `pong` as soon as the worker hears it, which it does not while it is deep in one file. */
  | { readonly kind: 'ping' };

/** Each question and its answer. */
export interface Questions {
  /** `undefined` when cancelled. */
  analyse: { readonly ask: { readonly path: string }; readonly answer: AnalysedFile | undefined };
  /** Analyses every file in turn, telling `report` and `progress` on the way; the answer is how many were analysed. */
  scan: { readonly ask: { readonly paths: readonly string[] }; readonly answer: number };
  proposeRewrites: { readonly ask: { readonly path: string; readonly siteId: string }; readonly answer: readonly RewriteProposal[] };
  /** The text with everything mended that is provably equal; `text` is the document's, as it was told. */
  fixAll: { readonly ask: { readonly path: string; readonly text: string }; readonly answer: string };
  dependents: { readonly ask: { readonly path: string }; readonly answer: readonly string[] };
  /** The overheads that predictions are made with for a file; without one, for the default Python. */
  calibration: { readonly ask: { readonly path: string | undefined }; readonly answer: Calibration };
}

/** What the editor may ask the worker. */
export type QuestionKind = keyof Questions;

/** A question on its way to the worker. */
export type EditorQuestion = {
  [K in QuestionKind]: { readonly kind: K; readonly request: number } & Questions[K]['ask'];
}[QuestionKind];

/** Editor → worker. */
export type ToWorker = EditorNotice | EditorQuestion;

/** What a scan tells while it runs. */
export type ScanNews =
  /** Only of files with a site in them, and of those that were skipped. */
  | { readonly kind: 'report'; readonly request: number; readonly report: FileReport }
  | { readonly kind: 'progress'; readonly request: number; readonly done: number; readonly total: number };

/** Worker → editor. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly request: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly request: number; readonly message: string }
  | ScanNews
  /** The file that is looked at from now on, so that the editor knows on which one the worker stays silent. */
  | { readonly kind: 'working'; readonly path: string }
  | { readonly kind: 'pong' }
  /** Something in a file of settings, or in the user's own, that could not be used; the path is missing for the latter. */
  | { readonly kind: 'configuration-problem'; readonly path: string | undefined; readonly message: string }
  | { readonly kind: 'log'; readonly message: string };
