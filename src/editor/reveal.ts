import { Position, Range, Uri, ViewColumn, window, workspace, TextEditorRevealType } from 'vscode';
import { uriOfPath } from './documentPath';

/** Shows a place in an editor, with the cursor on it. Line and column count from 0. */
export async function reveal(path: string, line: number, column: number): Promise<void> {
  const document = await workspace.openTextDocument(uriOfPath(path, Uri));
  const position = document.validatePosition(new Position(line, column));
  // Beside the simulator or where it is open already, never on top of what asked for it.
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, {
    viewColumn: visible?.viewColumn ?? ViewColumn.One,
    selection: new Range(position, position),
  });
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
}
