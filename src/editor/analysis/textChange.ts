import type { TextDocumentContentChangeEvent } from 'vscode';
import { fromPosition } from '../places';
import type { TextChange } from './movedRange';

/**
 * An edit of the editor as ours. Those of one event are given from the end of the text to its
 * start, so they can be followed one after another.
 */
export function toTextChange({ range, text }: TextDocumentContentChangeEvent): TextChange {
  return { range: { start: fromPosition(range.start), end: fromPosition(range.end) }, text };
}
