import type { FunctionFacts } from '../../python/facts/scope';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, type FactsNode } from '../../python/traverse';
import type { Expression } from '../../python/facts/expression';
import { namesMentioned, unusedName } from '../names/mentions';
import { breaks, type Objection } from '../objection';
import type { Edit } from '../text/edit';
import type { SourceText, Span } from '../text/sourceText';
import { capturesOf, whyNotSettled } from './captures';
import type { Lift } from './lift';
import type { LiftContext } from './liftLambda';

/**
 * Moves a function out of the function in which it stands. What it captures becomes its first
 * parameters, and where it stood its name comes to mean the moved one with those given.
 */
export function liftNested(context: LiftContext, nested: FunctionFacts): Lift {
  const { file, partial } = context;
  const { facts, source } = file;
  const outer = facts.functions[nested.parent ?? 0];
  const place = placeOf(outer, nested);
  const captures = capturesOf(file, nested, () => false);
  const name = captures.length === 0 && isFreeOutside(context, nested, outer) ? nested.name : nameFor(context, nested);
  const span = source.spanOf(nested.range);
  const removed = wholeLines(source, span);
  const objections = [
    ...unliftable(nested, outer, removed),
    ...(outer?.bindings[nested.name]?.length === 1 ? [] : [breaks(`\`${nested.name}\` has several meanings within \`${outer?.name ?? ''}\`.`)]),
    ...captures.flatMap((capture) => {
      const why = whyNotSettled(facts, capture, nested.range.start, place?.around ?? []);
      return why === undefined ? [] : [breaks(`\`${nested.name}\` cannot move to the top of the file: ${why}.`)];
    }),
  ];
  const isRecursive = namesMentioned(source, span).filter((token) => token.text === nested.name).length > 1;
  const isGone = name === nested.name && (place?.siblings ?? 0) > 1;
  const stands = captures.length === 0 ? name : `${partial}(${[name, ...captures.map((capture) => capture.name)].join(', ')})`;
  const edit: Edit = isGone && removed ? { ...removed, newText: '' } : { ...span, newText: `${nested.name} = ${stands}` };
  return {
    name,
    definition: movedText(source, nested, name, captures.map((capture) => capture.name)),
    edits: [edit],
    handedOver: captures.map((capture) => ({ name: capture.name, value: { kind: 'name', name: capture.name, range: nested.nameRange } satisfies Expression })),
    needsPartial: captures.length > 0,
    objections: isRecursive && name !== nested.name
      ? [...objections, breaks(`\`${nested.name}\` cannot move to the top of the file: it calls itself by a name that it would not have there.`)] : objections,
  };
}

function unliftable(nested: FunctionFacts, outer: FunctionFacts | undefined, removed: Span | undefined): readonly Objection[] {
  const cannot = (why: string) => [breaks(`\`${nested.name}\` cannot move to the top of the file: ${why}.`)];
  if (nested.decorators.length > 0) return cannot('it has decorators, which would then run when the file is loaded');
  if (nested.nonlocals.length > 0) return cannot(`it changes \`${nested.nonlocals.join('`, `')}\` of \`${outer?.name ?? ''}\`, and a process would change its own copy`);
  if (nested.parameters.some((parameter) => parameter.defaultValue !== undefined && parameter.defaultValue.kind !== 'literal')) return cannot('its defaults are worked out where it stands');
  return removed ? [] : cannot('it shares its lines with other code');
}

/** Where the `def` stands, and with how many other statements. */
function placeOf(outer: FunctionFacts | undefined, nested: FunctionFacts): { around: readonly FactsNode[]; siblings: number } | undefined {
  const search = (block: readonly Statement[], around: readonly FactsNode[]): { around: readonly FactsNode[]; siblings: number } | undefined => {
    for (const statement of block) {
      if (statement.kind === 'function' && statement.id === nested.id) return { around, siblings: block.length };
      for (const inner of blocksIn(statement)) {
        const found = search(inner, [...around, statement]);
        if (found) return found;
      }
    }
    return undefined;
  };
  return outer ? search(outer.body, []) : undefined;
}

/** Whether the name may mean the moved function everywhere: nobody outside of the surrounding function says it. */
function isFreeOutside({ file: { source }, takenNames }: LiftContext, nested: FunctionFacts, outer: FunctionFacts | undefined): boolean {
  if (!outer || takenNames.has(nested.name)) return false;
  const inside = source.spanOf(outer.range);
  const all = namesMentioned(source, { start: 0, end: source.text.length }).filter((token) => token.text === nested.name);
  return all.every((token) => token.start >= inside.start && token.end <= inside.end);
}

function nameFor({ file, takenNames }: LiftContext, nested: FunctionFacts): string {
  return unusedName(file.source, `_${nested.name.replace(/^_+/, '')}`, takenNames);
}

/** The function's lines with the comments above it and one blank line after; `undefined` when other code stands on them. */
function wholeLines(source: SourceText, span: Span): Span | undefined {
  const start = source.positionAt(span.start);
  const end = source.positionAt(span.end);
  const before = source.lineText(start.line).slice(0, start.column);
  const after = source.lineText(end.line).slice(end.column);
  if (before.trim() !== '' || !/^\s*(#.*)?$/.test(after)) return undefined;
  let last = end.line + 1;
  while (last < source.positionAt(source.text.length).line && source.lineText(last).trim() === '') last++;
  return { start: source.lineStart(firstCommentLine(source, start.line)), end: source.lineStart(last) };
}

/** Comments directly above a statement belong to it. */
export function firstCommentLine(source: SourceText, line: number): number {
  const indentation = /^[ \t]*/.exec(source.lineText(line))?.[0] ?? '';
  let first = line;
  while (first > 0 && !source.startsInString(first - 1) && source.lineText(first - 1).startsWith(`${indentation}#`)) first--;
  return first;
}

function movedText(source: SourceText, nested: FunctionFacts, name: string, captured: readonly string[]): string {
  const { start, end } = nested.range;
  const first = firstCommentLine(source, start.line);
  const indentation = source.lineText(start.line).slice(0, start.column);
  const lines: string[] = [];
  for (let line = first; line <= end.line; line++) {
    const text = line === end.line ? source.lineText(line).slice(0, lineEnd(source, line, end.column)) : source.lineText(line);
    lines.push(source.startsInString(line) ? text : withoutIndentation(text, indentation));
  }
  const nameOffset = source.offsetAt(nested.nameRange.start);
  const text = lines.join(source.lineBreak);
  const head = source.text.slice(source.lineStart(start.line) + indentation.length, nameOffset);
  const above = lines.slice(0, start.line - first).reduce((length, line) => length + line.length + source.lineBreak.length, 0);
  const place = text.indexOf(`${head}${nested.name}`, above) + head.length;
  const open = text.indexOf('(', place) + 1;
  const parameters = captured.length === 0 ? '' : nested.parameters.length === 0 ? captured.join(', ') : `${captured.join(', ')}, `;
  return text.slice(0, place) + name + text.slice(place + nested.name.length, open) + parameters + text.slice(open);
}

/** With a comment that follows on the last line. */
function lineEnd(source: SourceText, line: number, column: number): number {
  const rest = source.lineText(line).slice(column);
  return /^\s*#/.test(rest) ? source.lineText(line).length : column;
}

function withoutIndentation(text: string, indentation: string): string {
  if (text.startsWith(indentation)) return text.slice(indentation.length);
  return text.trim() === '' ? '' : text.replace(/^[ \t]+/, '');
}
