import { WorkspaceEdit, type Uri, type WorkspaceEditEntryMetadata } from 'vscode';
import type { TextEdit } from '../core/domain/rewriteProposal';
import { toRange } from './places';

/** The edits of one document, as the editor takes them. */
export function toWorkspaceEdit(uri: Uri, edits: readonly TextEdit[], metadata?: WorkspaceEditEntryMetadata): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(uri, toRange(range), newText, metadata);
  return edit;
}
