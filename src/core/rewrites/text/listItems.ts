import type { CallExpression } from '../../python/facts/expression';
import { remove, type Edit } from './edit';
import type { SourceText, Span } from './sourceText';

/** The items between two brackets, or of any list with commas, without the commas. */
export function splitItems(source: SourceText, inside: Span, depth: number): readonly Span[] {
  const items: Span[] = [];
  let current: Span | undefined;
  for (const token of source.tokensIn(inside)) {
    if (token.kind === 'comment') continue;
    if (token.text === ',' && token.depth === depth) {
      if (current) items.push(current);
      current = undefined;
    } else current = { start: current?.start ?? token.start, end: token.end };
  }
  return current ? [...items, current] : items;
}

/** The arguments of a call as they are written; `undefined` when the text and the facts do not agree. */
export function argumentSpans(source: SourceText, call: CallExpression): readonly Span[] | undefined {
  const calleeEnd = source.spanOf(call.callee.range).end;
  const { end } = source.spanOf(call.range);
  // The callee may stand in brackets of its own: `(a or b)(c)`.
  const open = source.tokensIn({ start: calleeEnd, end }).find((token) => token.text === '(');
  if (!open) return undefined;
  const items = splitItems(source, { start: open.end, end: end - 1 }, open.depth + 1);
  return items.length === call.arguments.length ? items : undefined;
}

/** Takes one item out of a list with its comma, and its line and a comment about it when it stands alone there. */
export function removeItem(source: SourceText, items: readonly Span[], index: number): Edit {
  const item = items[index] ?? { start: 0, end: 0 };
  const next = items[index + 1];
  const previous = items[index - 1];
  const comma = source.tokensIn({ start: item.end, end: next?.start ?? source.text.length })[0];
  const hasComma = comma?.text === ',';
  const end = hasComma ? comma.end : item.end;
  const before = source.positionAt(item.start);
  const isAlone = source.lineText(before.line).slice(0, before.column).trim() === '' && /^[ \t]*(#.*)?$/.test(restOfLine(source, end));
  if (isAlone) return remove({ start: source.lineStart(before.line), end: source.lineStart(source.positionAt(end).line + 1) });
  if (next && source.positionAt(next.start).line === source.positionAt(end).line) return remove({ start: item.start, end: next.start });
  return previous ? remove({ start: previous.end, end: hasComma && next === undefined ? item.end : end }) : remove({ start: item.start, end });
}

function restOfLine(source: SourceText, offset: number): string {
  const { line, column } = source.positionAt(offset);
  return source.lineText(line).slice(column);
}
