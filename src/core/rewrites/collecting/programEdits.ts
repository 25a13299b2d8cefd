import type { Statement } from '../../python/facts/statement';
import type { FileView } from '../fileView';
import { allNames, unusedName } from '../names/mentions';
import { resolveTask } from '../pools/target';
import type { ThreadMaking } from '../threads/thread';
import { insertAt, remove, type Edit } from '../text/edit';
import type { SourceText, Span } from '../text/sourceText';
import type { SharedContainer } from './shared';
import type { StartJoin } from './startJoin';
import type { Merge } from './workerEdits';

/** What the program is to say. */
export interface Pooling {
  readonly makings: readonly ThreadMaking[];
  readonly block: StartJoin;
  readonly shared: SharedContainer;
  readonly merge: Merge;
  /** How the file calls `ThreadPoolExecutor`. */
  readonly executor: string;
  /** The pool's variable, a free name. */
  readonly pool: string;
}

/** Names that the new code takes, free ones. */
interface NewNames {
  readonly futures: string;
  readonly future: string;
}

/** Hands the work to a pool instead of threads, and puts what the futures give where the threads put it. */
export function programEdits(file: FileView, pooling: Pooling): readonly Edit[] {
  const { source } = file;
  const { makings, block, executor, pool } = pooling;
  const names = { futures: unusedName(source, 'futures'), future: unusedName(source, 'future') };
  const calls = makings.map((making): Edit => ({ ...source.spanOf(making.call.range), newText: submission(file, pooling, making) }));
  const changed: readonly Edit[] = [
    ...holderEdits(source, pooling, names, calls),
    ...block.needless.map((statement) => wholeLines(source, statement)),
    { ...source.spanOf(block.join.range), newText: joinText(source, pooling, names) },
  ];
  const { line } = block.making.range.start;
  const indentation = indentationOf(source, line);
  return [
    ...(block.empty ? [listName(source, block.empty, names.futures)] : []),
    insertAt(source.lineStart(line), `${indentation}with ${executor}() as ${pool}:${source.lineBreak}`),
    ...indented(source, block, changed),
    ...changed,
  ];
}

/** `threads.append(Thread(…))` and `thread = Thread(…)` both become `futures.append(pool.submit(…))`. */
function holderEdits(source: SourceText, { block }: Pooling, names: NewNames, calls: readonly Edit[]): readonly Edit[] {
  const { holder } = block;
  const [call] = calls;
  if (holder === block.making) return [...calls, listName(source, holder, names.futures)];
  return call ? [{ ...source.spanOf(holder.range), newText: `${names.futures}.append(${call.newText})` }] : [];
}

function listName(source: SourceText, statement: Statement, futures: string): Edit {
  const span = source.spanOf(statement.range);
  const end = source.tokensIn(span)[0]?.end ?? span.start;
  return { start: span.start, end, newText: futures };
}

/** `pool.submit(work, row)`: the thread's arguments without the container and the lock. */
function submission({ facts, source }: FileView, { shared, pool }: Pooling, { task }: ThreadMaking): string {
  const { worker, collected, isParameter } = shared;
  const gone = [...(isParameter ? [collected.container] : []), ...collected.lockNames];
  const { positional, keywords } = resolveTask(facts, task);
  const given = positional.flatMap((argument, index) => (gone.includes(worker.parameters[index]?.name ?? '') || argument.kind !== 'value' ? [] : [source.slice(argument.value.range)]));
  const named = keywords.flatMap(({ name, value }) => (gone.includes(name) ? [] : [`${name}=${source.slice(value.range)}`]));
  return `${pool}.submit(${[source.slice(task.target.range), ...given, ...named].join(', ')})`;
}

function joinText(source: SourceText, { block, merge, shared }: Pooling, { futures, future }: NewNames): string {
  const { lineBreak, indentation } = source;
  const inner = `${lineBreak}${indentationOf(source, block.join.range.start.line)}${indentation.repeat(2)}`;
  const result = `${future}.result()`;
  const { name } = shared;
  const taken = allNames(source);
  const free = (wanted: string): string => (taken.has(wanted) ? unusedName(source, wanted) : wanted);
  const [key, value] = [free('key'), free('value')];
  const merged: Readonly<Record<Merge, string>> = {
    append: `${name}.append(${result})`,
    extend: `${name}.extend(${result})`,
    add: `${name}.add(${result})`,
    update: `${name}.update(${result})`,
    put: `${name}.put(${result})`,
    'put all': `for ${value} in ${result}:${inner}${indentation}${name}.put(${value})`,
    store: `${key}, ${value} = ${result}${inner}${name}[${key}] = ${value}`,
    'store all': `for ${key}, ${value} in ${result}.items():${inner}${indentation}${name}[${key}] = ${value}`,
    count: `${name} += ${result}`,
  };
  return `for ${future} in ${futures}:${inner}${merged[merge]}`;
}

/** Everything from the making to the join moves under the `with`. */
function indented(source: SourceText, { making, join }: StartJoin, changed: readonly Edit[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (let line = making.range.start.line; line <= join.range.end.line; line++) {
    const start = source.lineStart(line);
    const isWithin = changed.some((edit) => (edit.start < start && start < edit.end) || (edit.start === start && edit.end > start && edit.newText === ''));
    if (!isWithin && !source.startsInString(line) && source.lineText(line).trim() !== '') edits.push(insertAt(start, source.indentation));
  }
  return edits;
}

function wholeLines(source: SourceText, { range }: Statement): Edit {
  return remove({ start: source.lineStart(range.start.line), end: source.lineStart(range.end.line + 1) });
}

/** Whether nothing else stands on the lines of a statement but a comment. */
export function hasOwnLines(source: SourceText, { start, end }: Statement['range']): boolean {
  return source.lineText(start.line).slice(0, start.column).trim() === '' && /^\s*;?\s*(#.*)?$/.test(source.lineText(end.line).slice(end.column));
}

/** How often a name is said in some stretches. */
export function mentionsIn(source: SourceText, spans: readonly Span[], name: string): number {
  return spans.reduce((count, span) => count + source.tokensIn(span).filter((token) => token.kind === 'name' && token.text === name).length, 0);
}

function indentationOf(source: SourceText, line: number): string {
  return /^[ \t]*/.exec(source.lineText(line))?.[0] ?? '';
}
