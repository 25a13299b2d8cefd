import { workspace, type Uri } from 'vscode';
import type { FileChange } from '../../core/domain/fileChange';
import { createDisposables, type DisposableLike } from '../disposables';
import { pathOfUri } from '../documentPath';
import type { Engine } from '../engine/engine';
import type { Guard } from '../guard';
import { openDocument } from '../pythonDocuments';
import { createDelays } from './delays';
import type { DocumentAnalysis } from './documentAnalysis';
import type { ReportStore } from './reportStore';

/** What following the disk needs. */
export interface OutsideChangeParts {
  readonly engine: Engine;
  readonly analysis: DocumentAnalysis;
  readonly store: ReportStore;
  readonly guard: Guard;
}

/** A checkout changes hundreds of files in one go: they are looked at together when it is over. */
const quietMilliseconds = 300;

/** Follows Python files, and those that say how they are judged, that change, come or go without passing through the editor. */
export function followOutsideChanges({ engine, analysis, store, guard }: OutsideChangeParts): DisposableLike {
  const disposables = createDisposables();
  const delays = disposables.add(createDelays(quietMilliseconds));
  const watcher = disposables.add(workspace.createFileSystemWatcher('**/{*.py,pyproject.toml,setup.cfg,.python-version}'));
  let changed = new Set<string>();

  const look = guard.handler('files changed on disk', async () => {
    const paths = [...changed];
    changed = new Set();
    // The text of an open document overlays its file, so it is analysed when that text changes.
    await Promise.all(paths.filter((path) => store.get(path) !== undefined && openDocument(path) === undefined).map((path) => analysis.analyseClosed(path)));
    await analysis.analyseDependents(paths);
  });

  function note(uri: Uri, change: FileChange): void {
    const path = pathOfUri(uri);
    engine.tell({ kind: 'file-changed', path, change });
    // As long as nothing is known, nothing can be wrong.
    if (store.all().length === 0) return;
    changed.add(path);
    delays.soon('look', look);
  }

  disposables.add(watcher.onDidChange(guard.handler('file changed', (uri: Uri) => { note(uri, 'written'); })));
  disposables.add(watcher.onDidCreate(guard.handler('file created', (uri: Uri) => { note(uri, 'came-or-went'); })));
  disposables.add(watcher.onDidDelete(guard.handler('file deleted', (uri: Uri) => {
    if (openDocument(pathOfUri(uri)) === undefined) store.delete(pathOfUri(uri));
    note(uri, 'came-or-went');
  })));
  return disposables;
}
