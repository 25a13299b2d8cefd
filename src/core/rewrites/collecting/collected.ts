import type { Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import type { Statement } from '../../python/facts/statement';
import { blocksIn } from '../../python/traverse';
import type { FileView } from '../fileView';
import { namesMentioned } from '../names/mentions';

/** A statement by which a worker hands in a result: `results.append(x)`, `totals[key] = x`. */
export interface Collecting {
  readonly statement: Statement;
  readonly how: 'append' | 'extend' | 'add' | 'update' | 'put' | 'store' | 'count';
  /** What is handed in. */
  readonly value: Expression;
  /** Of `store`: where. */
  readonly key: Expression | undefined;
}

/** All that a worker hands in to one container that it shares. */
export interface Collected {
  readonly container: string;
  readonly collectings: readonly Collecting[];
  /** `with lock:` around them, which no one needs when nothing is shared. */
  readonly locks: readonly Extract<Statement, { kind: 'with' }>[];
  /** The names of those locks. */
  readonly lockNames: readonly string[];
}

const methods: Readonly<Record<string, Collecting['how']>> = { append: 'append', extend: 'extend', add: 'add', update: 'update', put: 'put', put_nowait: 'put' };

/**
 * What a worker does with a container that it shares, when it does nothing with it but hand in.
 *
 * @returns `undefined` when it also reads the container, or uses it in another way.
 */
export function collectedIn({ source, facts }: FileView, worker: FunctionFacts, container: string): Collected | undefined {
  const collectings: Collecting[] = [];
  const locks: Extract<Statement, { kind: 'with' }>[] = [];
  const visit = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      const collecting = collectingOf(statement, container);
      if (collecting) collectings.push(collecting);
      if (statement.kind === 'with' && isLock(statement, container)) locks.push(statement);
      for (const block of blocksIn(statement)) visit(block);
    }
  };
  visit(worker.body);
  const lockNames = [...new Set(locks.flatMap(({ items }) => items.flatMap(({ context }) => (context.kind === 'name' ? [context.name] : []))))];
  const own = source.spanOf(worker.range);
  const counts = (name: string): number => namesMentioned(source, own).filter((token) => token.text === name).length;
  const declared = (name: string): number => Number(worker.parameters.some((parameter) => parameter.name === name)) + Number(worker.globals.includes(name) || worker.nonlocals.includes(name));
  const isOnlyHandedIn = counts(container) === collectings.length + declared(container);
  const areLocksOnly = lockNames.every((name) => counts(name) === locks.filter(({ items }) => items.some(({ context }) => context.kind === 'name' && context.name === name)).length + declared(name));
  const hasInner = facts.functions.some((each) => each.parent === worker.id && namesMentioned(source, source.spanOf(each.range)).some(({ text }) => text === container));
  return collectings.length > 0 && isOnlyHandedIn && areLocksOnly && !hasInner ? { container, collectings, locks, lockNames } : undefined;
}

function collectingOf(statement: Statement, container: string): Collecting | undefined {
  if (statement.kind === 'augmented' && statement.operator === '+=' && isName(statement.target, container)) {
    return { statement, how: 'count', value: statement.value, key: undefined };
  }
  if (statement.kind === 'assign') {
    const [target, ...others] = statement.targets;
    const isOwn = target?.kind === 'subscript' && others.length === 0 && isName(target.object, container) && target.indices.length === 1;
    const key = isOwn ? target.indices[0] : undefined;
    return key && key.kind !== 'other' && statement.value ? { statement, how: 'store', value: statement.value, key } : undefined;
  }
  if (statement.kind !== 'expression' || statement.value.kind !== 'call' || statement.value.callee.kind !== 'attribute') return undefined;
  const { callee, arguments: given } = statement.value;
  const [argument, ...others] = given;
  const how = methods[callee.name];
  const isPlain = argument && others.length === 0 && argument.keyword === undefined && !argument.isSpread;
  return how && isPlain && isName(callee.object, container) ? { statement, how, value: argument.value, key: undefined } : undefined;
}

/** `with lock:` around nothing but handing in, and what is worked out for that. */
function isLock({ items, body, isAsync }: Extract<Statement, { kind: 'with' }>, container: string): boolean {
  const [item, ...others] = items;
  return !isAsync && others.length === 0 && item?.context.kind === 'name' && item.target === undefined && body.every((statement) => collectingOf(statement, container));
}

function isName(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}
