import type { Position, Range } from '../domain/position';

/** Turns offsets into positions. */
export interface LineTable {
  readonly lineCount: number;
  positionAt(offset: number): Position;
  /** The offset of a position; one beyond the text gives its end. */
  offsetAt(position: Position): number;
  rangeOf(span: { readonly start: number; readonly end: number }): Range;
}

/** Lines end where VS Code ends them: at `\n`, `\r\n` or a lone `\r`. */
export function createLineTable(text: string): LineTable {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 13 && text.charCodeAt(offset + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(offset + 1);
  }
  // Questions come in the order of the text, so the last answer is nearly always a line or two away.
  let recent = 0;

  function positionAt(offset: number): Position {
    let line = recent;
    if (!isOnOrNear(line, offset)) line = search(starts, offset);
    while (line + 1 < starts.length && startOf(line + 1) <= offset) line++;
    recent = line;
    return { line, column: offset - startOf(line) };
  }

  function startOf(line: number): number {
    return starts[line] ?? text.length;
  }

  function isOnOrNear(line: number, offset: number): boolean {
    return startOf(line) <= offset && offset < startOf(line + 4);
  }

  return {
    lineCount: starts.length,
    positionAt,
    offsetAt: ({ line, column }) => Math.min(startOf(line) + column, text.length),
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

/** The last line that starts at or before the offset. */
function search(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
