import { commands, Range, Uri, ViewColumn, window } from 'vscode';
import { pathOfUri, uriOfPath } from './documentPath';

/** Shows a place in an editor, with the cursor on it. Line and column count from 0. */
export async function reveal(path: string, line: number, column: number): Promise<void> {
  // Where it is open already, else in the first column: never on top of the simulator that asked.
  const visible = window.visibleTextEditors.find(({ document }) => pathOfUri(document.uri) === path);
  // The command and not `openTextDocument`, which would keep the document open for minutes after
  // its editor is closed, and its diagnostics with it.
  await commands.executeCommand('vscode.open', uriOfPath(path, Uri), {
    viewColumn: visible?.viewColumn ?? ViewColumn.One,
    selection: new Range(line, column, line, column),
  });
}
