import type { Range } from '../core/domain/position';
import { width } from './columns';
import type { Paint } from './paint';
import { printable } from './printable';

/** Longer lines are data or minified; to show one would bury the message. */
const longestLine = 160;

/** The line that is quoted. */
export interface Quote {
  /** `undefined` gives no excerpt. */
  readonly line: string | undefined;
  readonly range: Range;
  /** As it is told, from 1. */
  readonly number: number;
}

/** The first line of a range with its line number, and a mark under the range. */
export function excerpt({ line, range, number: lineNumber }: Quote, paint: Paint): readonly string[] {
  if (line === undefined || line.length > longestLine) return [];
  const number = String(lineNumber).padStart(5);
  const end = range.end.line === range.start.line ? range.end.column : line.length;
  const marked = line.slice(range.start.column, end).trimEnd();
  const before = cells(line.slice(0, range.start.column));
  return [
    `${paint('faint', `${number} |`)} ${printable(expandTabs(line.trimEnd()))}`,
    `${paint('faint', '      |')} ${' '.repeat(before)}${paint('warning', '^'.repeat(Math.max(1, cells(marked))))}`,
  ];
}

function cells(text: string): number {
  return width(printable(expandTabs(text)));
}

/** Tabs stop at different places on every terminal, so they would tear text and mark apart. */
function expandTabs(text: string): string {
  return text.replaceAll('\t', '    ');
}
