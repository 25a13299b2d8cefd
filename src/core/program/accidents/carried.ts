import { isBefore } from '../../domain/position';
import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { scopesAround } from '../../python/scopesAround';
import { blocksIn, expressionsIn } from '../../python/traverse';
import type { Evaluator } from '../evaluator';
import type { SpawnCall } from '../spawnCall';
import { boundNames, namesIn, rootOf } from './namesIn';
import { plainName } from './plainName';
import type { Loop } from '../../python/loop';
import { writesIn, type Write } from './writes';

/**
 * Whether a round needs what earlier rounds left behind: `state = pool.submit(step, state).result()`.
 * Such tasks are one after the other by their nature.
 *
 * What a round reads is followed back through its own assignments; what the task hands back is
 * bound at the hand-over or after it.
 */
export function needsEarlierRounds(evaluator: Evaluator, facts: FileFacts, spawn: SpawnCall, loop: Loop): boolean {
  if (loop.kind === 'comprehension') return false;
  const { start } = spawn.call.range;
  const written = writesIn(loop.body);
  const isLater = ({ statement }: Write) => !isBefore(holdsBlocks(statement) ? statement.range.start : statement.range.end, start);
  const earlier = written.filter((write) => !isLater(write));
  // What each round makes afresh is no other round's.
  const fresh = new Set([...(loop.kind === 'for' ? boundNames(loop.target) : []), ...earlier.filter(isFresh).map(({ name }) => name)]);
  const left = written.filter((write) => isLater(write) && !fresh.has(rootOf(write.name)) && !write.values.includes(spawn.call) && !isCounting(write.statement));
  const reads = followedBack([...readBy(spawn), ...namesIn(loop.kind === 'for' ? loop.iterable : loop.condition)], earlier);
  return left.some(({ name }) => mentions(reads, name) || isReadByTarget(evaluator, facts, spawn, name));
}

/**
 * Whether the rounds of a loop hand over different things. `for _ in range(5)` around one and the
 * same task repeats it, and repetitions follow each other.
 */
export function differsByRound(evaluator: Evaluator, facts: FileFacts, spawn: SpawnCall, loop: Loop): boolean {
  const names = boundByRound(spawn, loop);
  const roots = new Set(names.map(rootOf));
  return spawn.call.arguments.some(({ value }) => namesIn(value).some((name) => roots.has(rootOf(name))))
    || names.some((name) => isReadByTarget(evaluator, facts, spawn, name));
}

function boundByRound(spawn: SpawnCall, loop: Loop): readonly string[] {
  if (loop.kind === 'comprehension') return loop.clauses.flatMap(({ target }) => boundNames(target));
  const written = writesIn(loop.body).filter(({ values }) => !values.includes(spawn.call)).map(({ name }) => name);
  return [...(loop.kind === 'for' ? boundNames(loop.target) : []), ...written];
}

function isFresh({ kind, name, values }: Write): boolean {
  return kind === 'binding' && !values.some((value) => namesIn(value).includes(name));
}

/** `index += 1` moves on, whatever the task gives. */
function isCounting(statement: Statement): boolean {
  return statement.kind === 'augmented' && statement.value.kind === 'literal';
}

function holdsBlocks(statement: Statement): boolean {
  return blocksIn(statement).length > 0;
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

/** What the hand-over reads: its arguments, and the pool itself, which may be another one by now. */
function readBy({ call }: SpawnCall): readonly string[] {
  const pool = call.callee.kind === 'attribute' ? plainName(call.callee.object) : undefined;
  return [...call.arguments.flatMap(({ value }) => namesIn(value)), ...(pool === undefined ? [] : [pool])];
}

/** Whether a binding changes what is read: `state` changes `state.x`, and `table.x` is part of `table`. */
function mentions(reads: ReadonlySet<string>, written: string): boolean {
  if (reads.has(written)) return true;
  for (const read of reads) if (read.startsWith(`${written}.`)) return true;
  const root = rootOf(written);
  return root !== written && root !== 'self' && reads.has(root);
}

/** What a task may read beside its arguments: attributes of its object, and names of the scopes around it. */
function isReadByTarget(evaluator: Evaluator, facts: FileFacts, spawn: SpawnCall, written: string): boolean {
  const [root, attribute] = written.split('.');
  if (attribute === undefined) return spawn.targets.some((target) => target.kind === 'function' && readsOuterName(evaluator, facts, spawn.frame.functionId, target, written));
  const isGiven = spawn.call.arguments.some(({ value }) => namesIn(value).some((name) => rootOf(name) === root));
  if (!isGiven) return false;
  return spawn.targets.length === 0 || spawn.targets.some((target) => target.kind !== 'function'
    || mentionsIn(evaluator, target, (expression) => expression.kind === 'attribute' && expression.name === attribute));
}

interface Task {
  readonly path: string;
  readonly functionId: number;
}

/** Whether a task reads a name of the function that hands it over, or of the file. */
function readsOuterName(evaluator: Evaluator, facts: FileFacts, outer: number, task: Task, name: string): boolean {
  const scope = facts.functions[task.functionId];
  if (task.path !== facts.path || !scope || !isVisible(facts, outer, task.functionId)) return false;
  const isOwn = scope.parameters.some((parameter) => parameter.name === name) || (scope.bindings[name] !== undefined && !scope.globals.includes(name));
  return !isOwn && mentionsIn(evaluator, task, (expression) => expression.kind === 'name' && expression.name === name);
}

/** Whether a function stands in another, or that is the file's body. */
function isVisible(facts: FileFacts, outer: number, inner: number): boolean {
  return [...scopesAround(facts, inner)].some(({ id }) => id === outer);
}

function mentionsIn(evaluator: Evaluator, { path, functionId }: Task, isIt: (expression: Expression) => boolean): boolean {
  const file = evaluator.program.file(path);
  const scope = file?.functions[functionId];
  return !file || !scope || expressionsIn(file, scope).some(isIt);
}
