import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { blocksIn } from '../../python/traverse';
import type { FunctionFacts } from '../../python/facts/scope';
import type { FileView } from '../fileView';
import { insertAt, remove, type Edit } from '../text/edit';
import { removeItem, splitItems } from '../text/listItems';
import type { SourceText, Span } from '../text/sourceText';
import type { Collecting } from './collected';
import type { SharedContainer } from './shared';

/** How the program puts what a worker returns where the worker put it before. */
export type Merge = 'append' | 'extend' | 'add' | 'update' | 'put' | 'put all' | 'store' | 'store all' | 'count';

/** A worker that returns its results. */
export interface ReturningWorker {
  readonly edits: readonly Edit[];
  readonly merge: Merge;
}

/** Makes a worker return what it handed in; a sentence when it cannot. */
export function returningWorker(file: FileView, shared: SharedContainer): ReturningWorker | string {
  const { worker, collected } = shared;
  if (hasReturn(worker.body)) return `\`${worker.name}\` returns before its end, so what it hands in cannot be what it returns.`;
  if (hasComment(file.source, collected.locks)) return `A comment in \`${worker.name}\` would lose its place.`;
  const [only, ...others] = collected.collectings;
  const last = worker.body.at(-1);
  const isAlone = only !== undefined && others.length === 0 && last !== undefined;
  const isLast = isAlone && (last === only.statement || (last.kind === 'with' && last.body[0] === only.statement && last.body.length === 1));
  if (only?.how === 'put' && shared.kind !== 'queue') return `Whether \`${shared.name}\` can take all results at once cannot be told.`;
  const body = isLast && only.how !== 'count' ? returnOnce(file, only, last) : returnAll(file, shared);
  return typeof body === 'string' ? body : { ...body, edits: [...body.edits, ...parameterEdits(file, shared), ...declarationEdits(file.source, shared)] };
}

/** The one result, at the end: `return x` in the place of `results.append(x)`. */
function returnOnce({ source }: FileView, { how, value, key }: Collecting, place: Statement): ReturningWorker {
  const text = inBrackets(source, value, key !== undefined);
  const returned = key ? `${inBrackets(source, key, true)}, ${text}` : text;
  return { edits: [{ ...source.spanOf(place.range), newText: `return ${returned}` }], merge: how === 'count' ? 'append' : how };
}

/** What stood between brackets of its own may need some where it is returned. */
function inBrackets(source: SourceText, value: Expression, isInTuple: boolean): string {
  const text = source.slice(value.range);
  const tokens = source.tokensIn(source.spanOf(value.range));
  const depth = tokens[0]?.depth;
  const isBare = tokens.some((token) => token.text === ',' && token.depth === depth);
  const isGenerator = value.kind === 'comprehension' && value.type === 'generator' && !text.startsWith('(');
  const isBroken = /[\r\n]/.test(text) && !tokens.slice(1, -1).every((token) => token.depth > (depth ?? 0));
  return isGenerator || isBroken || value.kind === 'named' || (isInTuple && isBare) ? `(${text})` : text;
}

/** Several results: a container of the worker's own, which it returns. */
function returnAll(file: FileView, { worker, collected, kind }: SharedContainer): ReturningWorker | string {
  const { source } = file;
  const own = ownContainer(collected.collectings, kind);
  const [first] = worker.body;
  const start = first?.kind === 'expression' && first.value.kind === 'literal' && first.value.type === 'str' ? worker.body[1] : first;
  if (!own || !start || source.positionAt(source.spanOf(worker.range).start).line === start.range.start.line) return `What \`${worker.name}\` hands in, and in what order, cannot be told.`;
  const { line } = start.range.start;
  const indentation = /^[ \t]*/.exec(source.lineText(line))?.[0] ?? '';
  const end = source.lineStart(worker.range.end.line + 1);
  const isOpenEnd = end === source.text.length && !/[\r\n]$/.test(source.text);
  const renamed = own.merge === 'put all' ? collected.collectings.flatMap(({ statement }) => methodToken(source, statement)) : [];
  return {
    merge: own.merge,
    edits: [
      insertAt(source.lineStart(line), `${indentation}${collected.container} = ${own.empty}${source.lineBreak}`),
      ...renamed,
      ...collected.locks.flatMap((lock) => withoutLock(source, lock)),
      insertAt(end, `${isOpenEnd ? source.lineBreak : ''}${indentation}return ${collected.container}${isOpenEnd ? '' : source.lineBreak}`),
    ],
  };
}

function ownContainer(collectings: readonly Collecting[], kind: SharedContainer['kind']): { readonly empty: string; readonly merge: Merge } | undefined {
  const hows = new Set(collectings.map(({ how }) => how));
  const are = (...allowed: readonly Collecting['how'][]): boolean => [...hows].every((how) => allowed.includes(how));
  if (are('append', 'extend') && kind === 'list') return { empty: '[]', merge: 'extend' };
  if (are('add', 'update') && kind === 'set') return { empty: 'set()', merge: 'update' };
  if (are('store', 'update') && kind === 'dict') return { empty: '{}', merge: 'update' };
  if (are('store') && kind === 'list') return { empty: '{}', merge: 'store all' };
  if (are('put') && kind === 'queue') return { empty: '[]', merge: 'put all' };
  return are('count') && kind === 'number' ? { empty: '0', merge: 'count' } : undefined;
}

function methodToken(source: SourceText, statement: Statement): readonly Edit[] {
  const tokens = source.tokensIn(source.spanOf(statement.range));
  const method = tokens.find((token) => token.text === 'put' || token.text === 'put_nowait');
  return method ? [{ start: method.start, end: method.end, newText: 'append' }] : [];
}

/** The line of the `with` goes, and what stood under it moves to its left. */
function withoutLock(source: SourceText, { range, body }: Statement & { readonly body: readonly Statement[] }): readonly Edit[] {
  const outer = /^[ \t]*/.exec(source.lineText(range.start.line))?.[0] ?? '';
  const first = body[0]?.range.start.line ?? range.start.line;
  const inner = /^[ \t]*/.exec(source.lineText(first))?.[0] ?? '';
  const step = inner.length - outer.length;
  if (first === range.start.line || step <= 0) return [{ start: source.offsetAt(range.start), end: source.offsetAt(body[0]?.range.start ?? range.start), newText: '' }];
  const edits: Edit[] = [remove({ start: source.lineStart(range.start.line), end: source.lineStart(first) })];
  for (let line = first; line <= range.end.line; line++) {
    const start = source.lineStart(line);
    if (!source.startsInString(line) && source.lineText(line).trim() !== '') edits.push(remove({ start, end: start + step }));
  }
  return edits;
}

/** The worker needs no more to be given the container, nor the lock about it. */
function parameterEdits({ source }: FileView, { worker, collected, isParameter }: SharedContainer): readonly Edit[] {
  const gone = [...(isParameter ? [collected.container] : []), ...collected.lockNames].filter((name) => worker.parameters.some((parameter) => parameter.name === name));
  return removeParameters(source, worker, gone);
}

function removeParameters(source: SourceText, worker: FunctionFacts, names: readonly string[]): readonly Edit[] {
  const open = source.tokensIn({ start: source.offsetAt(worker.nameRange.end), end: source.spanOf(worker.range).end })[0];
  const close = open && source.tokensIn({ start: open.end, end: source.spanOf(worker.range).end }).find((token) => token.text === ')' && token.depth === open.depth);
  if (!open || !close) return [];
  const items = splitItems(source, { start: open.end, end: close.start }, open.depth + 1);
  const isGone = (item: Span): boolean => names.includes(source.tokensIn(item)[0]?.text ?? '');
  const kept = items.filter((item) => !isGone(item));
  if (kept.length === items.length) return [];
  const [first, last] = [items[0], items.at(-1)];
  // Several that follow each other go at once, so that no comma is taken twice.
  return first && last && names.length > 1
    ? [{ start: first.start, end: last.end, newText: kept.map((item) => source.text.slice(item.start, item.end)).join(', ') }]
    : [removeItem(source, items, items.findIndex(isGone))];
}

/** `global total` goes: what the worker counts is its own. */
function declarationEdits(source: SourceText, { worker, collected }: SharedContainer): readonly Edit[] {
  const tokens = source.tokensIn(source.spanOf(worker.range));
  return tokens.flatMap((token, index): readonly Edit[] => {
    if (token.text !== 'global' && token.text !== 'nonlocal') return [];
    const { line } = source.positionAt(token.start);
    const names: Span[] = [];
    for (let next = index + 1; tokens[next]?.kind === 'name' && source.positionAt(tokens[next]?.start ?? 0).line === line; next += tokens[next + 1]?.text === ',' ? 2 : 1) {
      const name = tokens[next];
      if (name) names.push({ start: name.start, end: name.end });
      if (tokens[next + 1]?.text !== ',') break;
    }
    const place = names.findIndex(({ start, end }) => source.text.slice(start, end) === collected.container);
    if (place < 0) return [];
    return names.length === 1 ? [remove({ start: source.lineStart(line), end: source.lineStart(line + 1) })] : [removeItem(source, names, place)];
  });
}

function hasReturn(statements: readonly Statement[]): boolean {
  return statements.some((statement) => statement.kind === 'return' || blocksIn(statement).some(hasReturn));
}

function hasComment(source: SourceText, statements: readonly Statement[]): boolean {
  return statements.some(({ range }) => source.tokensIn(source.spanOf(range)).some((token) => token.kind === 'comment'));
}
