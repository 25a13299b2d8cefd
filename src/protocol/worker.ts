import type { FileReport } from '../core/domain/fileReport';
import type { Interpreter } from '../core/domain/interpreter';
import type { RewriteProposal } from '../core/domain/rewriteProposal';

/** What the worker needs before anything else. */
export interface WorkerStart {
  /** The folder with the two wasm files. */
  readonly wasmFolder: string;
}

/** Told by the editor; nothing comes back. */
export type EditorNotice =
  | { readonly kind: 'text'; readonly path: string; readonly text: string | undefined }
  | { readonly kind: 'file-changed'; readonly path: string }
  | { readonly kind: 'settings'; readonly interpreter: Interpreter | undefined; readonly cores: number }
  | { readonly kind: 'cancel'; readonly request: number };

/** Each question and its answer. */
export interface Questions {
  analyse: { readonly ask: { readonly path: string }; readonly answer: FileReport | undefined };
  /** Analyses every file in turn; reports arrive one by one as `report` notices, the answer is how many were analysed. */
  scan: { readonly ask: { readonly paths: readonly string[] }; readonly answer: number };
  proposeRewrites: { readonly ask: { readonly path: string; readonly siteId: string }; readonly answer: readonly RewriteProposal[] };
  dependents: { readonly ask: { readonly path: string }; readonly answer: readonly string[] };
}

export type QuestionKind = keyof Questions;

/** A question on its way to the worker. */
export type EditorQuestion = {
  [K in QuestionKind]: { readonly kind: K; readonly request: number } & Questions[K]['ask'];
}[QuestionKind];

/** Editor → worker. */
export type ToWorker = EditorNotice | EditorQuestion;

/** Worker → editor. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly request: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly request: number; readonly message: string }
  | { readonly kind: 'report'; readonly request: number; readonly report: FileReport; readonly done: number; readonly total: number }
  | { readonly kind: 'log'; readonly message: string };
