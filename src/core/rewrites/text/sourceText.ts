import type { Position, Range } from '../../domain/position';
import { createLineTable } from '../../python/lineTable';
import { tokenize, type Token } from '../../python/tokens';

/** A stretch of text as offsets; `end` is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text that is rewritten, and the questions about its spelling. */
export interface SourceText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** How its lines end: what its first line break is. */
  readonly lineBreak: string;
  /** One step of indentation, as the file has it. */
  readonly indentation: string;
  /** The quotes it prefers, `"` where it has none. */
  readonly quote: '"' | "'";
  spanOf(range: Range): Span;
  rangeOf(span: Span): Range;
  slice(range: Range): string;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  /** The offset at which the line begins. */
  lineStart(line: number): number;
  /** The line's text without its line break. */
  lineText(line: number): string;
  /** Whether a line begins within a string, where white space is content. */
  startsInString(line: number): boolean;
  /** The tokens within a span. */
  tokensIn(span: Span): readonly Token[];
}

/** Reads the text once. */
export function createSourceText(text: string): SourceText {
  const table = createLineTable(text);
  const tokens = tokenize(text);
  const lineStart = (line: number) => (line >= table.lineCount ? text.length : table.offsetAt({ line, column: 0 }));
  const spanOf = (range: Range) => ({ start: table.offsetAt(range.start), end: table.offsetAt(range.end) });
  const linesInStrings = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'string') continue;
    const { start, end } = table.rangeOf(token);
    for (let line = start.line + 1; line <= end.line; line++) linesInStrings.add(line);
  }

  return {
    text,
    tokens,
    lineBreak: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    indentation: indentationOf(text, linesInStrings, lineStart, table.lineCount),
    quote: quoteOf(tokens),
    spanOf,
    rangeOf: (span) => table.rangeOf(span),
    slice(range) {
      const { start, end } = spanOf(range);
      return text.slice(start, end);
    },
    positionAt: (offset) => table.positionAt(offset),
    offsetAt: (position) => table.offsetAt(position),
    lineStart,
    lineText: (line) => text.slice(lineStart(line), lineStart(line + 1)).replace(/[\r\n]+$/, ''),
    startsInString: (line) => linesInStrings.has(line),
    tokensIn: ({ start, end }) => tokens.slice(firstAt(tokens, start), firstAt(tokens, end)),
  };
}

/** The index of the first token that starts at or after an offset. */
function firstAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first indented line after a colon tells. */
function indentationOf(text: string, inStrings: ReadonlySet<number>, lineStart: (line: number) => number, lineCount: number): string {
  let opens = false;
  for (let line = 0; line < lineCount; line++) {
    if (inStrings.has(line)) continue;
    const content = text.slice(lineStart(line), lineStart(line + 1));
    if (/^\s*(#.*)?$/.test(content)) continue;
    const indentation = /^[ \t]*/.exec(content)?.[0] ?? '';
    if (opens && indentation !== '') return indentation;
    opens = indentation === '' && /:\s*(#.*)?$/.test(content);
  }
  return '    ';
}

function quoteOf(tokens: readonly Token[]): '"' | "'" {
  let double = 0;
  let single = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'string' || /("""|''')$/.test(text)) continue;
    if (text.endsWith('"')) double++;
    else single++;
  }
  return single > double ? "'" : '"';
}
