import type { Analysis } from '../effects/analysis';
import type { Statement } from '../../python/facts/statement';
import { editedText, type Edit } from '../text/edit';
import { bringNames } from '../text/bringNames';
import { dropImport } from '../text/importEdit';
import { namesMentioned, unusedName } from '../names/mentions';
import type { FileView } from '../fileView';
import type { ThreadMaking } from '../threads/thread';
import { hasOwnLines, mentionsIn, programEdits } from './programEdits';
import { sharedContainerOf, type SharedContainer } from './shared';
import { startJoinOf, type StartJoin } from './startJoin';
import { returningWorker } from './workerEdits';

/** A program whose workers return their results to a pool of threads. */
export interface PooledThreads {
  readonly text: string;
  /** The variable of the pool. */
  readonly pool: string;
  /** The name of the function that the workers run. */
  readonly worker: string;
}

/**
 * The program with a pool of threads whose workers return their results, in the place of threads
 * that fill what they share. Nothing is faster by this; but what returns its results can be a process.
 *
 * @returns A sentence when the program has another shape.
 */
export function poolThreads(analysis: Analysis, makings: readonly ThreadMaking[]): PooledThreads | string {
  const { file } = analysis;
  const { facts, source } = file;
  const block = startJoinOf(facts, makings);
  if (!block) return 'The threads are not made, started and joined one after the other in one place.';
  const shared = sharedContainerOf(analysis, makings);
  if (typeof shared === 'string') return shared;
  const trouble = troubleWith(file, makings, block, shared);
  if (trouble !== undefined) return trouble;
  const worker = returningWorker(file, shared);
  if (typeof worker === 'string') return worker;
  const executor = bringNames(file, 0, [{ module: 'concurrent.futures', name: 'ThreadPoolExecutor', otherwise: 'ThreadPool' }]);
  const pool = unusedName(source, 'pool');
  const program = programEdits(file, { makings, block, shared, merge: worker.merge, executor: executor.references[0] ?? '', pool });
  const locks = needlessLocks(file, shared);
  const text = editedText(source, [...executor.edits, ...worker.edits, ...program, ...locks, ...unusedImports(file, makings, locks)]);
  return text === undefined ? 'The changes that it takes would touch the same text twice.' : { text, pool, worker: shared.worker.name };
}

function troubleWith(file: FileView, makings: readonly ThreadMaking[], block: StartJoin, shared: SharedContainer): string | undefined {
  const { source, facts } = file;
  const { worker, collected, owner, name } = shared;
  const spanOf = ({ range }: Statement) => source.spanOf(range);
  const functionId = makings[0]?.functionId ?? 0;
  const whole = { start: 0, end: source.text.length };
  // 1. Who else calls the worker would miss what it handed in.
  const calls = namesMentioned(source, whole).filter((token) => token.text === worker.name).length;
  if (calls !== 1 + makings.length) return `\`${worker.name}\` is used elsewhere, too; it could no longer hand in its results by itself.`;
  // 2. The threads are used for nothing but to be started and joined.
  const scope = facts.functions[functionId];
  const around = scope && functionId !== 0 ? source.spanOf(scope.range) : whole;
  const known = [...(block.empty ? [block.empty] : []), block.holder, ...block.needless, block.join].map(spanOf);
  if (mentionsIn(source, [around], block.list) !== mentionsIn(source, known, block.list)) return `\`${block.list}\` is used for more than to start and join its threads.`;
  if (block.variable !== undefined && mentionsIn(source, [spanOf(block.making)], block.variable) !== mentionsIn(source, known.filter(({ start, end }) => start >= spanOf(block.making).start && end <= spanOf(block.making).end), block.variable)) {
    return `\`${block.variable}\` is used for more than to be started and joined.`;
  }
  // 3. Nobody looks at the container while it is filled.
  const during = { start: spanOf(block.making).start, end: spanOf(block.join).end };
  const given = makings.flatMap(({ task }) => [...task.positional.flatMap((each) => (each.kind === 'value' ? [each.value] : [])), ...task.keywords.map(({ value }) => value)]).map(({ range }) => source.spanOf(range));
  if (mentionsIn(source, [during], name) !== mentionsIn(source, given, name) + (worker.parent === functionId && isIn(source.spanOf(worker.range), during) ? mentionsIn(source, [source.spanOf(worker.range)], name) : 0)) {
    return `\`${name}\` is used while the threads fill it.`;
  }
  const isWritable = owner === functionId || scope?.globals.includes(name) || scope?.nonlocals.includes(name);
  if (collected.collectings.some(({ how }) => how === 'count') && !isWritable) return `\`${name}\` is counted in another function than the one that starts the threads.`;
  if (makings.some(({ task }) => !task.isComplete)) return 'What the threads are given cannot be told from the code.';
  const lines = [block.making, block.join, ...block.needless, ...(block.holder === block.making ? [] : [block.holder])];
  if (!lines.every(({ range }) => hasOwnLines(source, range))) return 'Several statements share a line, and some of them would go.';
  if (block.needless.length > 0 && block.making.kind === 'for' && block.making.body.every((statement) => block.needless.includes(statement))) return 'Nothing would be left of the loop.';
  return hasCommentIn(source, block.join) ? 'A comment in the loop that joins would lose its place.' : undefined;
}

function hasCommentIn(source: FileView['source'], { range }: Statement): boolean {
  return source.tokensIn(source.spanOf(range)).some((token) => token.kind === 'comment');
}

function isIn(inner: { readonly start: number; readonly end: number }, outer: { readonly start: number; readonly end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `lock = threading.Lock()` that nobody holds any more. */
function needlessLocks({ facts, source }: FileView, { collected, worker, isParameter }: SharedContainer): readonly Edit[] {
  const whole = { start: 0, end: source.text.length };
  const statements = facts.functions.flatMap((scope) => scope.body);
  return collected.lockNames.flatMap((name) => {
    const made = statements.filter((statement) => statement.kind === 'assign' && statement.targets.length === 1 && statement.targets[0]?.kind === 'name' && statement.targets[0].name === name);
    const [only] = made;
    const own = mentionsIn(source, [source.spanOf(worker.range)], name);
    const isLeft = mentionsIn(source, [whole], name) !== own + 1;
    const isPassed = isParameter && worker.parameters.some((parameter) => parameter.name === name);
    if (!only || made.length > 1 || isLeft || isPassed || !hasOwnLines(source, only.range)) return [];
    const { start, end } = only.range;
    const isBetweenBlanks = start.line > 0 && [start.line - 1, end.line + 1].every((line) => source.lineText(line).trim() === '');
    return [{ start: source.lineStart(isBetweenBlanks ? start.line - 1 : start.line), end: source.lineStart(end.line + 1), newText: '' }];
  });
}

/** The import of `threading` or `multiprocessing`, or of a name from it, goes with the last use. */
function unusedImports(file: FileView, makings: readonly ThreadMaking[], removed: readonly Edit[]): readonly Edit[] {
  const { facts, source } = file;
  const replaced = [...makings.map(({ call }) => source.spanOf(call.callee.range)), ...removed];
  const imported = Object.entries(facts.functions[0]?.bindings ?? {}).flatMap(([name, bindings]) => bindings.flatMap((binding) =>
    (binding.kind === 'import' && /^(threading|multiprocessing)$/.test(binding.module) && binding.level === 0 ? [{ name, owner: 0, binding, replaced }] : [])));
  const gone = imported.filter(({ name }) => replaced.some(({ start, end }) => mentionsIn(source, [{ start, end }], name) > 0));
  const [only, ...others] = gone.filter((old) => dropImport(file, old).length > 0);
  return !only || others.length > 0 && others.some(({ binding }) => binding.range === only.binding.range) ? [] : [only, ...others].flatMap((old) => dropImport(file, old));
}
