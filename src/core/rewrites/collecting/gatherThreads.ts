import type { Statement } from '../../python/facts/statement';
import { blocksIn } from '../../python/traverse';
import type { FileView } from '../fileView';
import { namesMentioned, unusedName } from '../names/mentions';
import { editedText } from '../text/edit';
import type { SourceText } from '../text/sourceText';
import { findThreads, type ThreadMaking } from '../threads/thread';

/** Threads with a variable each, and the program in which they are one list. */
export interface GatheredThreads {
  readonly text: string;
  /** The variable of the list. */
  readonly list: string;
  readonly makings: readonly ThreadMaking[];
}

/**
 * Makes one list of threads that are made, started and joined by names of their own:
 *
 *     first = Thread(target=work, args=(1,))
 *     second = Thread(target=work, args=(2,))
 *     first.start()
 *     second.start()
 *     first.join()
 *     second.join()
 *
 * @returns `undefined` when something else stands among these lines, or the names are used elsewhere.
 */
export function gatherThreads(file: FileView, one: ThreadMaking): GatheredThreads | undefined {
  const { facts, source } = file;
  const scope = facts.functions[one.functionId];
  const block = scope && blockOf(scope.body, one);
  const at = block?.findIndex((statement) => one.around.includes(statement)) ?? -1;
  if (!scope || !block || at < 0) return undefined;
  const makings = findThreads(facts).filter(({ functionId }) => functionId === one.functionId);
  const named = new Map(block.flatMap((statement) => {
    const making = makings.find(({ call }) => statement.kind === 'assign' && statement.value === call);
    const [target, ...others] = statement.kind === 'assign' ? statement.targets : [];
    return making && target?.kind === 'name' && others.length === 0 ? [[target.name, making] as const] : [];
  }));
  // 1. The lines about threads, around the one that makes this one.
  const isAbout = (statement: Statement | undefined): boolean => statement !== undefined && roleIn(statement, named) !== undefined;
  let first = at;
  let last = at;
  while (isAbout(block[first - 1])) first--;
  while (isAbout(block[last + 1])) last++;
  const lines = block.slice(first, last + 1);
  const roles = lines.flatMap((statement) => roleIn(statement, named) ?? []);
  const names = roles.flatMap(({ role, name }) => (role === 'make' ? [name] : []));
  // 2. Their names stand nowhere else in the function.
  const start = source.lineStart(lines[0]?.range.start.line ?? 0);
  const end = source.spanOf(lines.at(-1)?.range ?? scope.range).end;
  const around = one.functionId === 0 ? { start: 0, end: source.text.length } : source.spanOf(scope.range);
  const isElsewhere = namesMentioned(source, around).some((token) => names.includes(token.text) && (token.start < start || token.end > end));
  const hasComment = source.tokensIn({ start, end }).some((token) => token.kind === 'comment');
  if (names.length < 2 || !isOrderly(roles, names) || isElsewhere || hasComment) return undefined;
  const made = names.flatMap((name) => named.get(name) ?? []);
  const list = unusedName(source, 'threads');
  const indentation = source.text.slice(start, source.spanOf(lines[0]?.range ?? scope.range).start);
  const text = editedText(source, [{ start, end, newText: listText(source, { made, list, indentation }) }]);
  return text === undefined ? undefined : { text, list, makings: made };
}

/** Each is made, then started, then joined, once, and none is joined before all are started. */
function isOrderly(roles: readonly ThreadLine[], names: readonly string[]): boolean {
  const placesOf = (role: ThreadLine['role'], name: string) => roles.flatMap((each, index) => (each.role === role && each.name === name ? [index] : []));
  const lastStart = roles.findLastIndex(({ role }) => role === 'start');
  return names.every((name) => {
    const [[made, ...more], [started, ...again], [joined, ...twice]] = [placesOf('make', name), placesOf('start', name), placesOf('join', name)];
    return made !== undefined && started !== undefined && joined !== undefined && more.length + again.length + twice.length === 0 && made < started && lastStart < joined;
  });
}

function listText(source: SourceText, { made, list, indentation }: { readonly made: readonly ThreadMaking[]; readonly list: string; readonly indentation: string }): string {
  const thread = unusedName(source, 'thread');
  return [
    `${indentation}${list} = [`, ...made.map(({ call }) => `${indentation}${source.indentation}${source.slice(call.range)},`), `${indentation}]`,
    ...['start', 'join'].flatMap((method) => [`${indentation}for ${thread} in ${list}:`, `${indentation}${source.indentation}${thread}.${method}()`]),
  ].join(source.lineBreak);
}

function blockOf(block: readonly Statement[], making: ThreadMaking): readonly Statement[] | undefined {
  const statement = block.find((each) => making.around.includes(each));
  if (!statement) return undefined;
  return blocksIn(statement).flatMap((inner) => [blockOf(inner, making)]).find((found) => found !== undefined) ?? block;
}

/** What a statement does with a thread; `daemon` is nothing that a future needs. */
interface ThreadLine {
  readonly role: 'make' | 'start' | 'join' | 'daemon';
  readonly name: string;
}

function roleIn(statement: Statement, named: ReadonlyMap<string, ThreadMaking>): ThreadLine | undefined {
  if (statement.kind === 'assign') {
    const [target] = statement.targets;
    if (target?.kind === 'name' && named.get(target.name)?.call === statement.value) return { role: 'make', name: target.name };
    const isDaemon = target?.kind === 'attribute' && target.name === 'daemon' && target.object.kind === 'name' && named.has(target.object.name);
    return isDaemon ? { role: 'daemon', name: target.object.name } : undefined;
  }
  if (statement.kind !== 'expression' || statement.value.kind !== 'call' || statement.value.arguments.length > 0) return undefined;
  const { callee } = statement.value;
  if (callee.kind !== 'attribute' || callee.object.kind !== 'name' || !named.has(callee.object.name)) return undefined;
  return callee.name === 'start' || callee.name === 'join' ? { role: callee.name, name: callee.object.name } : undefined;
}
