import type { Position } from './position';
import type { TextEdit } from './rewriteProposal';

/** The text that edits leave, which lie apart from each other. Lines end at `\n`, `\r\n` or a lone `\r`. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
  const offsetAt = ({ line, column }: Position): number => Math.min((starts[line] ?? text.length) + column, text.length);
  let result = '';
  let offset = 0;
  const ordered = edits.map(({ range, newText }) => ({ start: offsetAt(range.start), end: offsetAt(range.end), newText })).sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end, newText } of ordered) {
    result += text.slice(offset, start) + newText;
    offset = end;
  }
  return result + text.slice(offset);
}
