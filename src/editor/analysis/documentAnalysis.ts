import { workspace, type Event, type TextDocument } from 'vscode';
import { createDisposables, type DisposableLike } from '../disposables';
import { pathOfUri } from '../documentPath';
import type { Engine } from '../engine/engine';
import type { Guard } from '../guard';
import { isAnalysed, openDocument, openPythonDocuments } from '../pythonDocuments';
import type { Settings } from '../settings';
import { createDelays } from './delays';
import { createDocumentRuns } from './documentRuns';
import { createDocumentTexts } from './documentTexts';
import { moveKnownFile, toKnownFile, type KnownFile } from './knownFile';
import type { ReportStore } from './reportStore';
import { toTextChange } from './textChange';
import type { TextChange } from './movedRange';

/** Keeps the store up to date with the open documents. */
export interface DocumentAnalysis extends DisposableLike {
  /**
   * Analyses a document as it is now.
   *
   * @returns What is known then; `undefined` when it was overtaken, or could not be had.
   */
  analyse(document: TextDocument): Promise<KnownFile | undefined>;
  analyseOpen(): Promise<void>;
  /** Analyses what is open and everything else in the store, as after a change that touches all. */
  analyseKnown(): Promise<void>;
  /** Analyses a file that is not open, as it is on disk. */
  analyseClosed(path: string): Promise<void>;
  /** Analyses the files in the store that may use one of these, and what is open. */
  analyseDependents(paths: readonly string[]): Promise<void>;
  /** Tells the engine what was typed, so that a question about any file is about the present texts. */
  tellTexts(): void;
  /** How many documents are being analysed. */
  readonly onDidChangeActivity: Event<number>;
}

/** What the analysis works with. */
export interface AnalysisParts {
  readonly engine: Engine;
  readonly store: ReportStore;
  readonly settings: Settings;
  readonly guard: Guard;
}

/** Long enough for a pause in typing, short enough to feel live. */
export const typingPauseMilliseconds = 400;

/** Follows the documents from now on; those that are open already are analysed by `analyseOpen`. */
export function followDocuments({ engine, store, settings, guard }: AnalysisParts): DocumentAnalysis {
  const disposables = createDisposables();
  const texts = createDocumentTexts(engine);
  const runs = disposables.add(createDocumentRuns({ engine, store, texts }));
  const delays = disposables.add(createDelays(typingPauseMilliseconds));

  async function analyseClosed(path: string): Promise<void> {
    const answer = await engine.ask('analyse', { path });
    // It may have been opened meanwhile, and then its text counts, not the file.
    if (answer !== undefined && openDocument(path) === undefined) store.set(path, toKnownFile(answer));
  }

  async function analyseOpen(): Promise<void> {
    await Promise.all(openPythonDocuments().map((document) => runs.start(document)));
  }

  async function analyseDependents(paths: readonly string[]): Promise<void> {
    const answers = await Promise.all(paths.map((path) => engine.ask('dependents', { path })));
    const closed = new Set(answers.flatMap((answer) => answer ?? []).filter((path) => store.get(path) !== undefined && openDocument(path) === undefined));
    // The engine remembers the report of an open document that nothing has touched, so asking for
    // all of them costs nothing; and one may use the file now that did not before.
    await Promise.all([analyseOpen(), ...[...closed].map(analyseClosed)]);
  }

  async function analyseWithDependents(document: TextDocument): Promise<void> {
    delays.cancel(pathOfUri(document.uri));
    await runs.start(document);
    await analyseDependents([pathOfUri(document.uri)]);
  }

  function close(document: TextDocument): void {
    const path = pathOfUri(document.uri);
    delays.cancel(path);
    runs.cancel(path);
    texts.forget(document);
    // The list of sites keeps the files of the workspace, as they are on disk.
    const isKept = document.uri.scheme === 'file' && workspace.getWorkspaceFolder(document.uri) !== undefined;
    if (!isKept) store.delete(path);
    else if (store.get(path) !== undefined) guard.handler('analyse a closed file', analyseClosed)(path);
  }

  function takeEdit(document: TextDocument, edits: readonly TextChange[]): void {
    const path = pathOfUri(document.uri);
    runs.noteChanges(path, edits);
    const known = store.get(path);
    const moved = known && edits.reduce(moveKnownFile, known);
    if (moved !== undefined && moved !== known) store.set(path, moved);
    if (settings.current().run === 'onType') {
      delays.afterPause(path, guard.handler('analyse while typing', () => isAnalysed(document) && analyseWithDependents(document)));
    }
  }

  disposables.add(workspace.onDidOpenTextDocument(guard.handler('open', (document: TextDocument) => isAnalysed(document) && runs.start(document))));
  disposables.add(workspace.onDidSaveTextDocument(guard.handler('save', (document: TextDocument) => isAnalysed(document) && analyseWithDependents(document))));
  disposables.add(workspace.onDidCloseTextDocument(guard.handler('close', (document: TextDocument) => { if (document.languageId === 'python') close(document); })));
  disposables.add(workspace.onDidChangeTextDocument(guard.handler('edit', ({ document, contentChanges }) => {
    if (isAnalysed(document) && contentChanges.length > 0) takeEdit(document, contentChanges.map(toTextChange));
  })));

  return {
    analyse: (document) => runs.join(document),
    analyseOpen,
    async analyseKnown() {
      await analyseOpen();
      await Promise.all(store.all().map(({ report }) => report.path).filter((path) => openDocument(path) === undefined).map(analyseClosed));
    },
    analyseClosed,
    analyseDependents,
    tellTexts() { texts.tell(); },
    onDidChangeActivity: runs.onDidChangeCount,
    dispose() { disposables.dispose(); },
  };
}
