import type { ForkWithThreads } from '../domain/hazard';
import { contains, isBefore, type Position } from '../domain/position';
import type { Site } from '../domain/site';
import type { CallExpression } from '../python/facts/expression';
import type { Statement } from '../python/facts/statement';
import { blocksIn, walkExpressions, type FactsNode } from '../python/traverse';
import { callAt, type PlacedCall } from '../rewrites/names/callAt';
import { importedName } from '../rewrites/names/owner';
import { threadPools } from '../rewrites/pools/pool';
import type { ProcessTask } from './processTask';
import { surelyReachedFrom } from './surelyReached';

/** Processes that are forked while other threads of the program surely run. */
export function forkWithThreads(process: ProcessTask): ForkWithThreads | undefined {
  const { analysis: { file: { source } }, site, sites } = process;
  // Whoever chooses how processes start has thought of it.
  if (source.tokens.some(({ kind, text }) => (kind === 'name' && /^(set_start_method|get_context|mp_context)$/.test(text)) || (kind === 'string' && /^["'](spawn|forkserver)["']$/.test(text)))) return undefined;
  if (site.isStartChosenElsewhere || isStartedElsewhere(process)) return undefined;
  const threads = sites.filter(({ carrier, family }) => carrier === 'threads' && (family === 'thread' || family === 'pool'));
  for (const thread of threads) {
    const how = runsWithin(process, thread) ? 'within' : isStartedBefore(process, thread) ? 'before' : undefined;
    if (how) return { kind: 'fork-with-threads', how, target: thread.target, location: { path: site.path, range: thread.range } };
  }
  return undefined;
}

/** Whether the class of the processes comes from a module that may have chosen how they start: `from .processes import SpawnContext`. */
function isStartedElsewhere({ analysis: { file: { facts } }, placed, pool }: ProcessTask): boolean {
  const { call, functionId } = pool ?? placed;
  const name = importedName(facts, functionId, call.callee);
  return name !== undefined && !/^(multiprocessing|concurrent\.futures|torch\.multiprocessing)\./.test(name);
}

/** Whether the processes are started by what a thread runs. */
function runsWithin({ analysis: { file: { facts } }, placed, pool, isPool, site }: ProcessTask, { targetDefinition, path, through }: Site): boolean {
  // A pool of multiprocessing has its processes from the beginning, an executor gets them with its first task.
  const maker = isPool && site.api.startsWith('multiprocessing') ? pool?.functionId : placed.functionId;
  const target = targetDefinition?.path === path && !through ? facts.functions.find(({ kind, nameRange }) => kind === 'function' && isAt(nameRange.start, targetDefinition.range.start)) : undefined;
  return target !== undefined && maker !== undefined && maker !== 0 && surelyReachedFrom(facts, target).has(maker);
}

/** Whether the same function has started the thread, and not joined it, when the processes start. */
function isStartedBefore(process: ProcessTask, { range, family, through }: Site): boolean {
  const { analysis: { file: { facts } }, placed, pool } = process;
  const isEarlier = !through && isBefore(range.end, placed.call.range.start);
  const thread = isEarlier ? callAt(facts, range) : undefined;
  const maker = pool?.family === 'multiprocessing' ? callAt(facts, pool.call.range) : placed;
  if (!thread || thread.functionId !== placed.functionId || maker?.functionId !== placed.functionId || !isBefore(range.end, maker.call.range.start)) return false;
  if (family === 'pool') return maker.around.some((node) => node.kind === 'with' && contains(node.range, range.start) && node.items.some(({ context }) => context.kind === 'call' && threadPools.has(importedName(facts, placed.functionId, context.callee) ?? '')));
  return runsAtThen(process, thread, maker);
}

/** Looks for the thread's start between the two, and for a join. */
function runsAtThen({ analysis: { file: { facts } } }: ProcessTask, thread: PlacedCall, maker: PlacedCall): boolean {
  const scope = facts.functions[thread.functionId];
  const statement = thread.around.at(-1);
  const [target] = statement?.kind === 'assign' ? statement.targets : [];
  const name = target?.kind === 'name' ? target.name : undefined;
  const starts: boolean[] = [];
  const joins: CallExpression[] = [];
  if (scope) {
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'call' || expression.callee.kind !== 'attribute' || !isBefore(expression.range.start, maker.call.range.start)) return;
      if (expression.callee.name === 'join' && isBefore(thread.call.range.start, expression.range.start)) joins.push(expression);
      if (expression.callee.name === 'start' && startsIt(expression, thread, name)) starts.push(isOnTheWay(around, expression, maker));
    });
  }
  return starts.includes(true) && joins.length === 0;
}

function startsIt({ callee, range }: CallExpression, { call }: PlacedCall, name: string | undefined): boolean {
  if (callee.kind !== 'attribute') return false;
  return callee.object === call || (callee.object.kind === 'name' && callee.object.name === name && isBefore(call.range.start, range.start));
}

/** Whether whoever comes to the processes has been at a call: the blocks that it stands in are run by everybody, or hold both. */
function isOnTheWay(around: readonly FactsNode[], { range: { start } }: CallExpression, maker: PlacedCall): boolean {
  return around.every((node) => {
    if (!hasBranches(node)) return true;
    const own = blocksIn(node).find((block) => block.some((statement) => contains(statement.range, start)));
    return own === undefined || own.some((statement) => contains(statement.range, maker.call.range.start));
  });
}

function hasBranches(node: FactsNode): node is Statement {
  return node.kind === 'if' || node.kind === 'for' || node.kind === 'while' || node.kind === 'match';
}

function isAt(a: Position, b: Position): boolean {
  return a.line === b.line && a.column === b.column;
}
