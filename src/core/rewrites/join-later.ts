import type { ForStatement, Statement } from '../python/facts/statement';
import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/joinLater';
import type { FileView } from './fileView';
import { unusedName } from './names/mentions';
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
  const loop = facts.functions.flatMap((scope) => loopsIn(scope.body)).find(({ body }) => body.some((statement) => statement.kind === 'expression' && statement.range.start.line === line));
  const edits = loop ? joinBehind(file.source, loop, line) : 'The loop that joins could not be read.';
  return typeof edits === 'string' ? edits : { file, edits, objections: atOnceObjections(createAnalysis(file), thread.task) };
}

function loopsIn(statements: readonly Statement[]): readonly ForStatement[] {
  return statements.flatMap((statement) => {
    const inner = statement.kind === 'for' ? [statement] : [];
    const blocks = 'body' in statement ? [statement.body] : statement.kind === 'if' ? statement.branches.map(({ body }) => body) : [];
    return [...inner, ...blocks.flatMap(loopsIn)];
  });
}

function joinBehind(source: SourceText, loop: ForStatement, line: number): readonly Edit[] | string {
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
  // The threads are in a list already: it is gone through once more.
  if (loop.target.kind === 'name' && loop.target.name === name) {
    if (loop.iterable.kind !== 'name' || loop.body.length < 2) return 'The loop does not run over a list of threads that could be gone through once more.';
    const list = loop.iterable.name;
    return [remove({ start: source.lineStart(line), end: source.lineStart(join.range.end.line + 1) }), behind(list)];
  }
  const isMade = loop.body.some((statement) => statement.kind === 'assign' && statement.targets.some((target) => target.kind === 'name' && target.name === name));
  if (!isMade) return 'The thread is not made in the loop that joins it.';
  const list = unusedName(source, /proc/i.test(name) ? 'processes' : 'threads');
  return [lineAbove(source, loop.range.start.line, `${list} = []`), { ...source.spanOf(join.range), newText: `${list}.append(${name})` }, behind(list)];
}

function standsAlone(source: SourceText, { range: { start, end } }: Statement): boolean {
  return source.lineText(start.line).slice(0, start.column).trim() === '' && source.lineText(end.line).slice(end.column).trim() === '';
}
