import { isDeepStrictEqual } from 'node:util';
import { CancellationTokenSource, EventEmitter, type Event, type TextDocument } from 'vscode';
import type { DisposableLike } from '../disposables';
import { pathOfUri } from '../documentPath';
import type { Engine } from '../engine/engine';
import type { DocumentTexts } from './documentTexts';
import { moveKnownFile, toKnownFile, type KnownFile } from './knownFile';
import type { TextChange } from './movedRange';
import type { ReportStore } from './reportStore';

/** The analyses of open documents that are under way, one for each document. */
export interface DocumentRuns extends DisposableLike {
  /**
   * Analyses a document as it is now; an analysis of it that is under way is overtaken.
   *
   * @returns What is known then, which is in the store, too; `undefined` when it was overtaken in
   * its turn, or could not be had.
   */
  start(document: TextDocument): Promise<KnownFile | undefined>;
  /** The analysis of this very text that is under way, else a new one. */
  join(document: TextDocument): Promise<KnownFile | undefined>;
  /** The text has been edited: the answer that is awaited will be moved along. */
  noteChanges(path: string, changes: readonly TextChange[]): void;
  cancel(path: string): void;
  /** How many are under way. */
  readonly onDidChangeCount: Event<number>;
}

/** What analyses work with. */
export interface RunParts {
  readonly engine: Engine;
  readonly store: ReportStore;
  readonly texts: DocumentTexts;
}

interface Run {
  readonly version: number;
  readonly cancel: CancellationTokenSource;
  /** Typed since the question was asked. */
  readonly changes: TextChange[];
  readonly result: Promise<KnownFile | undefined>;
}

/** Nothing is under way. */
export function createDocumentRuns({ engine, store, texts }: RunParts): DocumentRuns {
  const runs = new Map<string, Run>();
  const counted = new EventEmitter<number>();

  /** Told again, the same would make VS Code ask for quick fixes again, which joins an analysis: for ever. */
  function tellNew(path: string, known: KnownFile): void {
    if (!isDeepStrictEqual(store.get(path), known)) store.set(path, known);
  }

  function begin(document: TextDocument, tell: (path: string, known: KnownFile) => void): Promise<KnownFile | undefined> {
    const path = pathOfUri(document.uri);
    runs.get(path)?.cancel.cancel();
    const cancel = new CancellationTokenSource();
    const changes: TextChange[] = [];
    const result = ask(path, cancel).then((known) => {
      end(path, cancel);
      if (known === undefined) return undefined;
      const present = changes.reduce(moveKnownFile, known);
      tell(path, present);
      return present;
    });
    runs.set(path, { version: document.version, cancel, changes, result });
    counted.fire(runs.size);
    return result;
  }

  async function ask(path: string, { token }: CancellationTokenSource): Promise<KnownFile | undefined> {
    texts.tell();
    const answer = await engine.ask('analyse', { path }, { token });
    return answer === undefined || token.isCancellationRequested ? undefined : toKnownFile(answer);
  }

  function end(path: string, cancel: CancellationTokenSource): void {
    if (runs.get(path)?.cancel === cancel) runs.delete(path);
    cancel.dispose();
    counted.fire(runs.size);
  }

  return {
    start: (document) => begin(document, (path, known) => { store.set(path, known); }),
    async join(document) {
      const path = pathOfUri(document.uri);
      const present = () => {
        const run = runs.get(path);
        return run?.version === document.version ? run.result : undefined;
      };
      // What overtakes it may be about the same text, and its answer is as good.
      return await (present() ?? begin(document, tellNew)) ?? present();
    },
    noteChanges(path, changes) { runs.get(path)?.changes.push(...changes); },
    cancel(path) { runs.get(path)?.cancel.cancel(); },
    onDidChangeCount: counted.event,
    dispose() {
      for (const { cancel } of runs.values()) cancel.cancel();
      counted.dispose();
    },
  };
}
