/** A place in a text. Both numbers are zero-based; `column` counts UTF-16 code units, as VS Code does. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text from `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * A stretch of text in one file.
 *
 * `path` is slash-separated and means what the host makes of it: an absolute path on a disk,
 * or a URI for text that is not on one. The core only splits it at its slashes.
 */
export interface Location {
  readonly path: string;
  readonly range: Range;
}

/** Whether `a` comes before `b` in the text. */
export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** Whether `position` lies in `range`; its end counts as inside, as an editor's cursor does. */
export function contains(range: Range, position: Position): boolean {
  return !isBefore(position, range.start) && !isBefore(range.end, position);
}
