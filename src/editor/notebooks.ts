import { languages, Location, NotebookCellKind, Range, workspace, type Diagnostic, type NotebookCell, type NotebookDocument, type Uri } from 'vscode';
import type * as domain from '../core/domain/position';
import { placeInNotebook, sourceOfCells } from '../core/domain/notebook';
import { createDelays } from './analysis/delays';
import { typingPauseMilliseconds } from './analysis/documentAnalysis';
import { diagnosticSource, toDiagnostic } from './diagnostics';
import { createDisposables, type DisposableLike } from './disposables';
import { pathOfUri } from './documentPath';
import type { Engine } from './engine/engine';
import type { Guard } from './guard';
import { toLocation } from './places';
import type { Settings } from './settings';

/** What notebooks are checked with. */
export interface NotebookParts {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly guard: Guard;
  readonly rulePage: (rule: string) => Uri;
}

/**
 * Shows the findings of open notebooks as squiggles in their cells.
 *
 * A notebook is one program, so its cells are analysed together, as on the command line; for the editor each
 * cell is a document of its own.
 */
export function checkNotebooks({ engine, settings, guard, rulePage }: NotebookParts): DisposableLike {
  const disposables = createDisposables();
  const collection = disposables.add(languages.createDiagnosticCollection(`${diagnosticSource} notebooks`));
  const delays = disposables.add(createDelays(typingPauseMilliseconds));

  async function check(notebook: NotebookDocument): Promise<void> {
    const cells = pythonCells(notebook);
    if (cells.length === 0) return;
    const path = pathOfUri(notebook.uri);
    const source = sourceOf(cells);
    engine.start();
    engine.tell({ kind: 'text', path, text: source });
    const answer = await engine.ask('analyse', { path });
    // What was typed meanwhile moved the places; the next save or pause asks again.
    if (answer === undefined || notebook.isClosed || sourceOf(pythonCells(notebook)) !== source) return;
    const locationOf = createLocationOf(path, source, notebook);
    const byCell = new Map(cells.map(({ document: { uri } }) => [uri.toString(), { uri, diagnostics: [] as Diagnostic[] }]));
    for (const finding of answer.report.findings) byCell.get(locationOf(finding).uri.toString())?.diagnostics.push(toDiagnostic(finding, { rulePage, locationOf }));
    collection.set([...byCell.values()].map(({ uri, diagnostics }) => [uri, diagnostics] as const));
  }

  function forget(notebook: NotebookDocument): void {
    const path = pathOfUri(notebook.uri);
    delays.cancel(path);
    engine.tell({ kind: 'text', path, text: undefined });
    for (const cell of notebook.getCells()) collection.delete(cell.document.uri);
  }

  const checkGuarded = guard.handler('check a notebook', check);
  disposables.add(workspace.onDidOpenNotebookDocument(checkGuarded));
  disposables.add(workspace.onDidSaveNotebookDocument(checkGuarded));
  disposables.add(workspace.onDidCloseNotebookDocument(guard.handler('close a notebook', forget)));
  disposables.add(workspace.onDidChangeNotebookDocument(guard.handler('edit a notebook', ({ notebook, contentChanges }) => {
    for (const { removedCells } of contentChanges) for (const cell of removedCells) collection.delete(cell.document.uri);
    // A new notebook is opened empty, and its cells come then.
    const hasNewCells = contentChanges.some(({ addedCells }) => addedCells.length > 0);
    if (hasNewCells || settings.current().run === 'onType') delays.afterPause(pathOfUri(notebook.uri), () => { checkGuarded(notebook); });
  })));
  for (const notebook of workspace.notebookDocuments) checkGuarded(notebook);
  return disposables;
}

function pythonCells(notebook: NotebookDocument): readonly NotebookCell[] {
  return notebook.getCells().filter(({ kind, document }) => kind === NotebookCellKind.Code && document.languageId === 'python');
}

function sourceOf(cells: readonly NotebookCell[]): string {
  return sourceOfCells(cells.map((cell) => ({ number: cell.index + 1, source: cell.document.getText() })));
}

/** Where a place of the engine is shown: those of the notebook in their cells. */
function createLocationOf(path: string, source: string, notebook: NotebookDocument): (location: domain.Location) => Location {
  const lines = source.split('\n');
  return (location) => {
    const place = location.path === path ? placeInNotebook((line) => lines[line], location.range.start.line) : undefined;
    if (place === undefined) return toLocation(location);
    const { start, end } = location.range;
    return new Location(notebook.cellAt(place.cell - 1).document.uri, new Range(place.line, start.column, place.line + end.line - start.line, end.column));
  };
}
