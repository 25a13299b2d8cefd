import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { ForStatement, Statement } from '../python/facts/statement';
import { blocksIn } from '../python/traverse';
import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/joinLater';
import type { FileView } from './fileView';
import { namesMentioned, unusedName } from './names/mentions';
import { bindingsOf, ownerOf } from './names/owner';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { atOnceObjections } from './rounds/atOnce';
import { indentationOf, lineAbove } from './rounds/round';
import { insertAt, remove, type Edit } from './text/edit';
import { createSourceText, type SourceText } from './text/sourceText';
import { findThreads } from './threads/thread';

const id = 'join-later';

/** A loop that joins each thread before it starts the next starts all of them, and a second loop joins them. */
export const joinLater: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { accident } = request.site;
    if (accident?.kind !== 'join-in-loop' || request.site.through) return undefined;
    return proposalOf(request, { id, title: 'Start all first, then join them' }, planJoins(request));
  },
};

function planJoins({ site, facts, text }: RewriteRequest): Plan | string {
  const file: FileView = { facts, source: createSourceText(text) };
  const { accident } = site;
  const thread = findThreads(facts).find(({ call }) => call.range.start.line === site.range.start.line && call.range.start.column === site.range.start.column);
  if (!thread || accident === undefined) return 'How the thread is made could not be read.';
  const { line } = accident.location.range.start;
  const found = facts.functions.flatMap((scope) => loopsIn(scope.body).map((loop) => ({ loop, functionId: scope.id })))
    .find(({ loop }) => loop.body.some((statement) => statement.kind === 'expression' && statement.range.start.line === line));
  const edits = found ? joinBehind(file, found, line) : 'The loop that joins could not be read.';
  return typeof edits === 'string' ? edits : { file, edits, objections: atOnceObjections(createAnalysis(file), thread.task) };
}

function loopsIn(statements: readonly Statement[]): readonly ForStatement[] {
  return statements.flatMap((statement) => {
    const inner = statement.kind === 'for' ? [statement] : [];
    const blocks = 'body' in statement ? [statement.body] : statement.kind === 'if' ? statement.branches.map(({ body }) => body) : [];
    return [...inner, ...blocks.flatMap(loopsIn)];
  });
}

interface JoiningLoop {
  readonly loop: ForStatement;
  readonly functionId: number;
}

function joinBehind(file: FileView, { loop, functionId }: JoiningLoop, line: number): readonly Edit[] | string {
  const { source } = file;
  const join = loop.body.find((statement) => statement.range.start.line === line);
  const last = loop.body.at(-1);
  const name = join?.kind === 'expression' && join.value.kind === 'call' && join.value.callee.kind === 'attribute' && join.value.callee.object.kind === 'name' ? join.value.callee.object.name : undefined;
  if (!join || name === undefined || join !== last) return 'The loop goes on after the join; what it does there may need what the thread has done.';
  if (loop.isAsync || loop.orElse.length > 0 || !standsAlone(source, join)) return 'How the loop is written could not be read.';
  const indentation = indentationOf(source, loop.range.start.line);
  const end = loop.range.end.line + 1;
  const isOpenEnd = source.lineStart(end) === source.text.length && !/[\r\n]$/.test(source.text);
  const behind = (list: string): Edit => {
    const lines = [`${indentation}for ${name} in ${list}:`, `${indentation}${source.indentation}${name}.join()`];
    return insertAt(source.lineStart(end), `${isOpenEnd ? source.lineBreak : ''}${lines.join(source.lineBreak)}${isOpenEnd ? '' : source.lineBreak}`);
  };
  const withoutJoin = remove({ start: source.lineStart(line), end: source.lineStart(join.range.end.line + 1) });
  // The threads are in a list already: it is gone through once more.
  if (loop.target.kind === 'name' && loop.target.name === name) {
    if (loop.iterable.kind !== 'name' || loop.body.length < 2) return 'The loop does not run over a list of threads that could be gone through once more.';
    return [withoutJoin, behind(loop.iterable.name)];
  }
  const isMade = loop.body.some((statement) => statement.kind === 'assign' && statement.targets.some((target) => target.kind === 'name' && target.name === name));
  if (!isMade) return 'The thread is not made in the loop that joins it.';
  const filled = filledList(file, { loop, functionId }, name);
  if (filled !== undefined) return [withoutJoin, behind(filled)];
  const list = unusedName(source, /proc/i.test(name) ? 'processes' : 'threads');
  return [lineAbove(source, loop.range.start.line, `${list} = []`), { ...source.spanOf(join.range), newText: `${list}.append(${name})` }, behind(list)];
}

/** A list that is empty before the loop, and to which each round appends its thread and nothing else. */
function filledList({ facts, source }: FileView, { loop, functionId }: JoiningLoop, name: string): string | undefined {
  for (const statement of loop.body) {
    const call = statement.kind === 'expression' && statement.value.kind === 'call' ? statement.value : undefined;
    const [item, ...others] = call?.arguments ?? [];
    if (call?.callee.kind !== 'attribute' || call.callee.name !== 'append' || call.callee.object.kind !== 'name' || item?.value.kind !== 'name' || item.value.name !== name || others.length > 0) continue;
    const list = call.callee.object.name;
    const [made, ...more] = ownerOf(facts, functionId, list) === functionId ? bindingsOf(facts, functionId, list) : [];
    if (made?.kind !== 'value' || more.length > 0 || made.value.kind !== 'collection' || made.value.type !== 'list' || made.value.elements.length > 0) continue;
    const between = { start: source.spanOf(made.value.range).end, end: source.spanOf(loop.range).end };
    // The one mention is that of `append`; and a loop about both would start with what an earlier round left.
    if (between.start < between.end && namesMentioned(source, between).filter(({ text }) => text === list).length === 1 && isIn(facts, functionId, made.value, loop)) return list;
  }
  return undefined;
}

/** Whether the list is made in the block in which the loop stands, so that each run of the loop has a new one. */
function isIn(facts: FileFacts, functionId: number, { range }: Expression, loop: ForStatement): boolean {
  const blocks = (statements: readonly Statement[]): readonly (readonly Statement[])[] => [statements, ...statements.flatMap((statement) => blocksIn(statement).flatMap(blocks))];
  const block = blocks(facts.functions[functionId]?.body ?? []).find((statements) => statements.includes(loop));
  return block?.some((statement) => statement.kind === 'assign' && statement.value?.range === range) ?? false;
}

function standsAlone(source: SourceText, { range: { start, end } }: Statement): boolean {
  return source.lineText(start.line).slice(0, start.column).trim() === '' && source.lineText(end.line).slice(end.column).trim() === '';
}
