import type { TextEdit } from '../../domain/rewriteProposal';
import type { SourceText, Span } from './sourceText';

/** A change of the text by offsets; an empty span inserts. */
export interface Edit extends Span {
  readonly newText: string;
}

/** Inserts at an offset. */
export function insertAt(offset: number, newText: string): Edit {
  return { start: offset, end: offset, newText };
}

/** Takes a stretch away. */
export function remove(span: Span): Edit {
  return { ...span, newText: '' };
}

/**
 * The edits as the editor wants them: in order and apart from each other. Edits that touch become
 * one, in the order in which they were given, as editors differ about the order of such.
 *
 * @returns `undefined` when two edits overlap, which a rewrite must never let happen.
 */
export function toTextEdits(source: SourceText, edits: readonly Edit[]): readonly TextEdit[] | undefined {
  const ordered = edits.map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const merged: Edit[] = [];
  for (const { start, end, newText } of ordered) {
    const last = merged[merged.length - 1];
    if (last && start < last.end) return undefined;
    if (last?.end === start) merged[merged.length - 1] = { start: last.start, end, newText: last.newText + newText };
    else merged.push({ start, end, newText });
  }
  return merged.filter((edit) => edit.newText !== source.text.slice(edit.start, edit.end))
    .map((edit) => ({ range: source.rangeOf(edit), newText: edit.newText }));
}

/** The text that a rewrite's edits leave; `undefined` when two of them overlap. */
export function editedText(source: SourceText, edits: readonly Edit[]): string | undefined {
  const ordered = toTextEdits(source, edits);
  return ordered && applyEdits(source.text, ordered.map(({ range, newText }) => ({ ...source.spanOf(range), newText })));
}

/** The text that edits leave which lie apart from each other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let offset = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(offset, edit.start) + edit.newText;
    offset = edit.end;
  }
  return result + text.slice(offset);
}
