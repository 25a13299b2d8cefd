import { commands, Range, Uri, ViewColumn, window } from 'vscode';
import { pathOfUri, uriOfPath } from './documentPath';

/** A place to show. Line and column count from 0. */
export interface Revealed {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Shows a place in an editor, and puts the keyboard there. */
export async function goTo(place: Revealed): Promise<void> {
  await open(place, { preserveFocus: false });
}

/** Shows a place in an editor, and leaves the keyboard in the list from which it was chosen. */
export async function peekAt(place: Revealed): Promise<void> {
  await open(place, { preserveFocus: true });
}

async function open({ path, line, column }: Revealed, focus: { readonly preserveFocus: boolean }): Promise<void> {
  // Where it is open already, else in the first column: never on top of the simulator that asked.
  const visible = window.visibleTextEditors.find(({ document }) => pathOfUri(document.uri) === path);
  // The command and not `openTextDocument`, which would keep the document open for minutes after
  // its editor is closed, and its diagnostics with it.
  await commands.executeCommand('vscode.open', uriOfPath(path, Uri), {
    ...focus,
    viewColumn: visible?.viewColumn ?? ViewColumn.One,
    selection: new Range(line, column, line, column),
  });
}
