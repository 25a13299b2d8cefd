import { EventEmitter, type Event } from 'vscode';
import type { KnownFile } from './knownFile';
import type { DisposableLike } from '../disposables';

/** What is known of each file: the one source of every feature. */
export interface ReportStore extends DisposableLike {
  get(path: string): KnownFile | undefined;
  all(): readonly KnownFile[];
  set(path: string, known: KnownFile): void;
  delete(path: string): void;
  /** The path of the file about which something else is known now. */
  readonly onDidChange: Event<string>;
}

/** An empty store. */
export function createReportStore(): ReportStore {
  const known = new Map<string, KnownFile>();
  const changed = new EventEmitter<string>();
  return {
    get: (path) => known.get(path),
    all: () => [...known.values()],
    set(path, file) {
      known.set(path, file);
      changed.fire(path);
    },
    delete(path) {
      if (known.delete(path)) changed.fire(path);
    },
    onDidChange: changed.event,
    dispose() { changed.dispose(); },
  };
}
