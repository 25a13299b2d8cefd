import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { blocksIn } from '../../python/traverse';
import type { ThreadMaking } from '../threads/thread';

/**
 * Threads that are made, started and joined in one block, one list of them:
 *
 *     threads = []
 *     for row in rows:
 *         thread = Thread(target=work, args=(row,))
 *         thread.start()
 *         threads.append(thread)
 *     for thread in threads:
 *         thread.join()
 */
export interface StartJoin {
  readonly list: string;
  /** `threads = []`; `undefined` when the list is made with its threads. */
  readonly empty: Statement | undefined;
  /** Where the threads are made: the loop, or the statement that makes the list. */
  readonly making: Statement;
  /** The statement of the loop that holds the making; the same as `making` for a list that is made at once. */
  readonly holder: Statement;
  /** The variable of one thread in the loop that makes them. */
  readonly variable: string | undefined;
  /** What a future needs no more: `start`, `daemon = True`, `append`; whole statements. */
  readonly needless: readonly Statement[];
  readonly join: Statement;
}

/** Reads the block around threads that are made in one place; `undefined` when it has another shape. */
export function startJoinOf(facts: FileFacts, makings: readonly ThreadMaking[]): StartJoin | undefined {
  const [first] = makings;
  const scope = first && facts.functions[first.functionId];
  if (!scope) return undefined;
  const places = placesOf(scope.body, first);
  const [inner, outer] = [places.at(-1), places.at(-2)];
  return (inner && listAtOnce(inner, makings)) ?? (outer && makings.length === 1 ? loopOf(outer, first) : undefined);
}

/** A statement in its block. */
interface Place {
  readonly block: readonly Statement[];
  readonly index: number;
}

/** The statements around a making, outermost first. */
function placesOf(block: readonly Statement[], making: ThreadMaking): readonly Place[] {
  const index = block.findIndex((statement) => making.around.includes(statement));
  const statement = block[index];
  return statement ? [{ block, index }, ...blocksIn(statement).flatMap((inner) => placesOf(inner, making))] : [];
}

/** `threads = [Thread(…) for row in rows]`, `threads = [Thread(…), Thread(…)]`. */
function listAtOnce({ block, index }: Place, makings: readonly ThreadMaking[]): StartJoin | undefined {
  const making = block[index];
  const list = making?.kind === 'assign' && making.targets.length === 1 && making.targets[0]?.kind === 'name' ? making.targets[0].name : undefined;
  const value = making?.kind === 'assign' ? making.value : undefined;
  if (!making || list === undefined || (value?.kind !== 'collection' && value?.kind !== 'comprehension') || value.type !== 'list') return undefined;
  const isWhole = value.elements.every((element) => makings.some(({ call }) => call === element)) && value.elements.length === makings.length;
  const rest = isWhole ? afterMaking({ block, index }, { list, isStarted: false }) : undefined;
  return rest && { list, empty: undefined, making, holder: making, variable: undefined, needless: rest.starts, join: rest.join };
}

function loopOf({ block, index }: Place, { call }: ThreadMaking): StartJoin | undefined {
  const loop = block[index];
  if (loop?.kind !== 'for' || loop.orElse.length > 0 || loop.isAsync) return undefined;
  const holder = loop.body.find((statement) => (statement.kind === 'assign' && statement.value === call) || (statement.kind === 'expression' && isAppendOf(statement.value, call)));
  const variable = holder?.kind === 'assign' && holder.targets.length === 1 && holder.targets[0]?.kind === 'name' ? holder.targets[0].name : undefined;
  if (!holder || (holder.kind === 'assign' && variable === undefined)) return undefined;
  const own = variable === undefined ? [] : loop.body.filter((statement) => isAboutThread(statement, variable));
  const append = holder.kind === 'expression' ? holder : loop.body.find((statement) => statement.kind === 'expression' && variable !== undefined && isAppend(statement.value, variable));
  const list = append?.kind === 'expression' ? listOfAppend(append.value) : undefined;
  if (!append || list === undefined) return undefined;
  const isStarted = own.some((statement) => isMethod(statement, 'start'));
  const empty = block.slice(0, index).findLast((statement) => isEmptyList(statement, list));
  const rest = afterMaking({ block, index }, { list, isStarted });
  const needless = [...own, ...(append === holder ? [] : [append]), ...(rest?.starts ?? [])];
  return rest && empty && { list, empty, making: loop, holder, variable, needless, join: rest.join };
}

/** The loops behind that start and join; the list is used for nothing else, which the caller checks. */
function afterMaking({ block, index }: Place, { list, isStarted }: { readonly list: string; readonly isStarted: boolean }): { readonly starts: readonly Statement[]; readonly join: Statement } | undefined {
  const behind = block.slice(index + 1);
  const place = behind.findIndex((statement) => isLoopThat(statement, list, 'join'));
  const join = behind[place];
  const starts = behind.slice(0, place).filter((statement) => isLoopThat(statement, list, 'start') || isLoopThat(statement, list, 'daemon'));
  const areStarted = starts.filter((statement) => isLoopThat(statement, list, 'start')).length === (isStarted ? 0 : 1);
  return join && areStarted ? { starts, join } : undefined;
}

/** `for thread in threads: thread.join()` and `[thread.join() for thread in threads]`. */
function isLoopThat(statement: Statement, list: string, what: 'start' | 'join' | 'daemon'): boolean {
  if (statement.kind === 'for') {
    const [only, ...others] = statement.body;
    const variable = statement.target.kind === 'name' ? statement.target.name : undefined;
    return isName(statement.iterable, list) && others.length === 0 && statement.orElse.length === 0 && !statement.isAsync && only !== undefined && variable !== undefined
      && isAboutThread(only, variable) && (what === 'daemon' ? !isMethod(only, 'start') && !isMethod(only, 'join') : isMethod(only, what));
  }
  if (statement.kind !== 'expression' || statement.value.kind !== 'comprehension' || what === 'daemon') return false;
  const { clauses: [clause, ...more], elements: [element, ...others] } = statement.value;
  return clause !== undefined && more.length === 0 && others.length === 0 && clause.conditions.length === 0 && statement.value.type !== 'generator'
    && isName(clause.iterable, list) && element?.kind === 'call' && element.arguments.length === 0
    && element.callee.kind === 'attribute' && element.callee.name === what && clause.target.kind === 'name' && isName(element.callee.object, clause.target.name);
}

/** `thread.start()`, `thread.join()`, `thread.daemon = True`, `thread.setDaemon(True)`. */
function isAboutThread(statement: Statement, variable: string): boolean {
  if (statement.kind === 'assign') {
    const [target, ...others] = statement.targets;
    return others.length === 0 && target?.kind === 'attribute' && target.name === 'daemon' && isName(target.object, variable);
  }
  if (statement.kind !== 'expression' || statement.value.kind !== 'call' || statement.value.callee.kind !== 'attribute') return false;
  const { callee, arguments: given } = statement.value;
  return isName(callee.object, variable) && (((callee.name === 'start' || callee.name === 'join') && given.length === 0) || callee.name === 'setDaemon');
}

function isMethod(statement: Statement, name: string): boolean {
  return statement.kind === 'expression' && statement.value.kind === 'call' && statement.value.callee.kind === 'attribute' && statement.value.callee.name === name;
}

function isAppend(value: Expression, variable: string): boolean {
  return value.kind === 'call' && value.arguments.length === 1 && value.arguments[0] !== undefined && isName(value.arguments[0].value, variable) && listOfAppend(value) !== undefined;
}

function isAppendOf(value: Expression, call: Expression): boolean {
  return value.kind === 'call' && value.arguments.length === 1 && value.arguments[0]?.value === call && listOfAppend(value) !== undefined;
}

function listOfAppend(value: Expression): string | undefined {
  return value.kind === 'call' && value.callee.kind === 'attribute' && value.callee.name === 'append' && value.callee.object.kind === 'name' ? value.callee.object.name : undefined;
}

function isEmptyList(statement: Statement, list: string): boolean {
  if (statement.kind !== 'assign' || statement.targets.length !== 1 || statement.targets[0] === undefined || !isName(statement.targets[0], list)) return false;
  const { value } = statement;
  return (value?.kind === 'collection' && value.type === 'list' && value.elements.length === 0)
    || (value?.kind === 'call' && isName(value.callee, 'list') && value.arguments.length === 0);
}

function isName(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}
