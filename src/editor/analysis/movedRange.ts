import { isBefore, type Position, type Range } from '../../core/domain/position';

/** One edit: `range` of the text before gave way to `text`. */
export interface TextChange {
  readonly range: Range;
  readonly text: string;
}

/**
 * Where a range is after an edit.
 *
 * Text typed just before or just after a range does not belong to it; an edit inside stretches it.
 *
 * @returns `undefined` when the edit cut across one of its ends, so that nobody knows what is left.
 */
export function moveRange(range: Range, change: TextChange): Range | undefined {
  const { start, end } = change.range;
  if (!isBefore(start, range.end)) return range;
  if (!isBefore(range.start, end)) return { start: movePosition(range.start, change), end: movePosition(range.end, change) };
  const isInside = !isBefore(start, range.start) && !isBefore(range.end, end);
  const isAll = !isBefore(range.start, start) && !isBefore(end, range.end);
  return isInside && !isAll ? { start: range.start, end: movePosition(range.end, change) } : undefined;
}

/**
 * Where a line is after an edit.
 *
 * @returns `undefined` when the edit split, joined or removed it.
 */
export function moveLine(line: number, change: TextChange): number | undefined {
  const { start, end } = change.range;
  if (start.line > line) return line;
  const movedBy = lineBreaks(change.text).length - (end.line - start.line);
  const endsBefore = end.line < line || (end.line === line && end.column === 0);
  // An edit that ends at the start of the line leaves it whole if the text put there ends a line, too.
  if (end.line < line || (endsBefore && startsFresh(change))) return line + movedBy;
  return start.line === line && end.line === line && movedBy === 0 ? line : undefined;
}

/** Whether what follows the edit stands at the start of a line. */
function startsFresh({ range, text }: TextChange): boolean {
  return text === '' ? range.start.column === 0 : /[\r\n]$/.test(text);
}

/** Where a position at or after the end of an edit is when it has been made. */
function movePosition(position: Position, { range, text }: TextChange): Position {
  const breaks = lineBreaks(text);
  const last = breaks.at(-1);
  const lastLineLength = last === undefined ? range.start.column + text.length : text.length - last;
  return {
    line: position.line + breaks.length - (range.end.line - range.start.line),
    column: position.line === range.end.line ? position.column - range.end.column + lastLineLength : position.column,
  };
}

/** Where the lines of a text start, but for its first. */
function lineBreaks(text: string): readonly number[] {
  return [...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length);
}
