import { isBefore } from '../../domain/position';
import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, partsIn, targetsOf, valuesOf, walkExpressions } from '../../python/traverse';
import type { Evaluator } from '../evaluator';
import type { SpawnCall } from '../spawnCall';
import { plainName } from './plainName';
import type { Loop } from './repeatedIn';

/** Methods that change their object, so that it counts as bound again. */
const changing = new Set(['append', 'appendleft', 'add', 'extend', 'insert', 'update', 'setdefault', 'pop', 'popleft', 'remove', 'discard', 'clear', 'put', 'put_nowait', 'push', 'push_back']);

/**
 * Whether a round needs what earlier rounds left behind: `state = pool.submit(step, state).result()`.
 * Such tasks are one after the other by their nature.
 *
 * What a round reads is followed back through its own assignments; what the task hands back is
 * bound at the hand-over or after it.
 */
export function needsEarlierRounds(evaluator: Evaluator, facts: FileFacts, spawn: SpawnCall, loop: Loop): boolean {
  if (loop.kind === 'comprehension') return false;
  const written = writesIn(loop.body);
  const start = spawn.call.range.start;
  const isLater = ({ statement }: Write) => !isBefore(holdsBlocks(statement) ? statement.range.start : statement.range.end, start);
  // What each round makes afresh is no other round's.
  const fresh = new Set([...(loop.kind === 'for' ? boundNames(loop.target) : []), ...written.filter((write) => !isLater(write)).map(({ name }) => name)]);
  const left = written.filter((write) => isLater(write) && !fresh.has(rootOf(write.name)));
  const reads = followedBack(
    [...readBy(spawn), ...namesIn(loop.kind === 'for' ? loop.iterable : loop.condition)],
    written.filter(({ statement }) => isBefore(statement.range.start, start)),
  );
  return left.some(({ name, values }) => !values.some((value) => value === spawn.call) && (mentions(reads, name) || isReadByTarget(evaluator, facts, spawn, name)));
}

/** Names, and those that what they hold was made of in the same round. */
function followedBack(names: readonly string[], writes: readonly Write[]): ReadonlySet<string> {
  const reads = new Set(names);
  let size: number;
  do {
    size = reads.size;
    const sources = writes.filter(({ name }) => mentions(reads, name)).flatMap(({ values }) => values.flatMap(namesIn));
    for (const source of sources) reads.add(source);
  } while (reads.size > size);
  return reads;
}

interface Write {
  /** As written: "state", "self.state"; of `table[key]` the table. */
  readonly name: string;
  readonly values: readonly Expression[];
  readonly statement: Statement;
}

function writesIn(statements: readonly Statement[]): readonly Write[] {
  return statements.flatMap((statement) => {
    const values = valuesOf(statement);
    const bound = statement.kind === 'assign' && !statement.value ? [] : targetsOf(statement).flatMap(boundNames);
    const changed = values.flatMap(changedNames);
    return [...[...bound, ...changed].map((name) => ({ name, values, statement })), ...blocksIn(statement).flatMap(writesIn)];
  });
}

function boundNames(target: Expression): readonly string[] {
  if (target.kind === 'collection' || target.kind === 'other') return partsIn(target).flatMap(boundNames);
  if (target.kind === 'subscript') return boundNames(target.object);
  const name = plainName(target);
  return name === undefined ? [] : [name];
}

function changedNames(expression: Expression): readonly string[] {
  const inner = partsIn(expression).flatMap(changedNames);
  if (expression.kind === 'named') return [expression.name, ...inner];
  if (expression.kind !== 'call' || expression.callee.kind !== 'attribute' || !changing.has(expression.callee.name)) return inner;
  const name = plainName(expression.callee.object);
  return name === undefined ? inner : [name, ...inner];
}

/** What the hand-over reads: its arguments, and the pool itself, which may be another one by now. */
function readBy({ call }: SpawnCall): readonly string[] {
  const pool = call.callee.kind === 'attribute' ? plainName(call.callee.object) : undefined;
  return [...call.arguments.flatMap(({ value }) => namesIn(value)), ...(pool === undefined ? [] : [pool])];
}

/** The names and chains of attributes in an expression: "self.state", and of a longer chain its beginnings. */
function namesIn(expression: Expression): readonly string[] {
  const name = plainName(expression);
  return name === undefined ? partsIn(expression).flatMap(namesIn) : [name];
}

function rootOf(name: string): string {
  return name.split('.')[0] ?? name;
}

function holdsBlocks(statement: Statement): boolean {
  return blocksIn(statement).length > 0;
}

/** Whether a binding changes what is read: `state` changes `state.x`, and `table.x` is part of `table`. */
function mentions(reads: ReadonlySet<string>, written: string): boolean {
  if (reads.has(written)) return true;
  for (const read of reads) if (read.startsWith(`${written}.`)) return true;
  const outer = written.includes('.') ? written.slice(0, written.indexOf('.')) : undefined;
  return outer !== undefined && outer !== 'self' && reads.has(outer);
}

/** `self.state = future.result()` matters to `self.step` when that reads it, and to a task that cannot be looked into. */
function isReadByTarget(evaluator: Evaluator, facts: FileFacts, { call, targets, frame }: SpawnCall, written: string): boolean {
  const [object, attribute] = written.split('.');
  if (object === undefined || attribute === undefined) return isGlobalReadByTarget(evaluator, facts, { targets, frame }, written);
  const given = call.arguments.flatMap(({ value }) => namesIn(value));
  if (!given.some((name) => name === object || name.startsWith(`${object}.`))) return false;
  return targets.length === 0 || targets.some((target) => target.kind !== 'function' || mentionsAttribute(evaluator, target, attribute));
}

function isGlobalReadByTarget(evaluator: Evaluator, facts: FileFacts, { targets, frame }: Pick<SpawnCall, 'targets' | 'frame'>, name: string): boolean {
  return targets.some((target) => target.kind === 'function' && target.path === facts.path && isVisible(facts, frame.functionId, target.functionId)
    && mentionsIn(evaluator, target, (expression) => expression.kind === 'name' && expression.name === name, name));
}

/** Whether a function sees the names of another: it stands in it, or that is the file's body. */
function isVisible(facts: FileFacts, outer: number, inner: number): boolean {
  for (let scope = facts.functions[inner]; scope; scope = scope.parent === undefined ? undefined : facts.functions[scope.parent]) if (scope.id === outer) return true;
  return false;
}

function mentionsAttribute(evaluator: Evaluator, target: { readonly path: string; readonly functionId: number }, attribute: string): boolean {
  return mentionsIn(evaluator, target, (expression) => expression.kind === 'attribute' && expression.name === attribute, undefined);
}

function mentionsIn(evaluator: Evaluator, { path, functionId }: { readonly path: string; readonly functionId: number }, isIt: (expression: Expression) => boolean, ownName: string | undefined): boolean {
  const file = evaluator.program.file(path);
  const scope = file?.functions[functionId];
  if (!file || !scope) return true;
  // A name of its own is another one.
  const isOwn = ownName !== undefined && (scope.parameters.some(({ name }) => name === ownName) || (scope.bindings[ownName] !== undefined && !scope.globals.includes(ownName)));
  if (isOwn) return false;
  let isFound = false;
  walkExpressions(file, scope, (expression) => { isFound ||= isIt(expression); });
  return isFound;
}
