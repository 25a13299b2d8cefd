import type { SingleWorker } from '../../domain/accident';
import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import { returnedValues } from '../../python/returnedValues';
import type { FunctionFacts } from '../../python/facts/scope';
import { expressionsIn, type FactsNode } from '../../python/traverse';
import { lastName } from '../callIndex';
import type { SpawnCall } from '../spawnCall';
import { hasOneWorker, statedWorkers } from '../workers';
import { isLight } from './lightWork';
import type { Loop } from '../../python/loop';
import { isTestCode } from './testCode';

/**
 * A pool of one worker that lives for one batch of tasks and gets all of them at once.
 *
 * One worker is mostly a choice: it guards something that must be used by one thread, or works
 * beside the caller. That is so for a pool that is kept or has a name, an initialiser or a limit on
 * its tasks, and where the caller does something meanwhile.
 */
export function singleWorker(facts: FileFacts, spawn: SpawnCall, loop: Loop | undefined): SingleWorker | undefined {
  const { pool, api, frame, doubt } = spawn;
  const stated = statedWorkers(spawn);
  if (!pool || !stated || doubt || api.family !== 'pool' || !hasOneWorker(spawn) || pool.call.arguments.length !== 1) return undefined;
  if (!isForOneBatch(facts, spawn) || isTestCode(facts, frame.functionId)) return undefined;
  if (!(api.passing === 'each' ? isCollectedAtOnce(spawn) : loop !== undefined && onlyHandsOver(loop, spawn))) return undefined;
  return { kind: 'single-worker', location: { path: pool.frame.path, range: stated.value.range }, confidence: 'high' };
}

/** Made where it is used, in a `with` or under a name that nobody else sees. */
function isForOneBatch(facts: FileFacts, { pool, frame, around, call }: SpawnCall): boolean {
  if (pool?.frame.path !== frame.path || pool.frame.functionId !== frame.functionId) return false;
  if (around.some((node) => node.kind === 'with' && node.items.some(({ context }) => context === pool.call))) return true;
  const receiver = call.callee.kind === 'attribute' ? call.callee.object : undefined;
  if (receiver === pool.call) return true;
  const scope = facts.functions[frame.functionId];
  if (receiver?.kind !== 'name' || scope?.kind !== 'function' || scope.globals.includes(receiver.name)) return false;
  return !returnedValues(scope.body).some((value) => value.kind === 'name' && value.name === receiver.name) && !isSeenInside(facts, scope, receiver.name);
}

/** Whether a function inside uses the pool as well: tasks that hand over the next ones, one by one, keep a pool busy beside the caller. */
function isSeenInside(facts: FileFacts, scope: FunctionFacts, name: string): boolean {
  return facts.functions.some((inner) => inner.parent === scope.id && inner.kind === 'function' && !Object.hasOwn(inner.bindings, name)
    && expressionsIn(facts, inner).some((expression) => expression.kind === 'name' && expression.name === name));
}

/** `pool.map(f, items)` of multiprocessing waits for all; an executor's map does where all is collected. */
function isCollectedAtOnce({ api, around, items }: SpawnCall): boolean {
  if (items.some(({ value }) => value.kind === 'collection' && value.elements.length < 2)) return false;
  if (/\.(map|starmap)$/.test(api.label) && !/Executor\./.test(api.label)) return true;
  const outer = around[around.length - 1];
  return outer?.kind === 'call' && /^(list|tuple|set|dict|sorted|sum|min|max|any|all)$/.test(lastName(outer.callee) ?? '');
}

/** `[pool.submit(f, x) for x in xs]`, or a loop in which nothing else happens. */
function onlyHandsOver(loop: Loop, { call, around }: SpawnCall): boolean {
  if (loop.kind === 'comprehension') return loop.elements.some((element) => holds(element, call, around));
  if (loop.kind === 'while') return false;
  return loop.body.every((statement) => around.includes(statement) ? statement.kind === 'expression' || statement.kind === 'assign' : isLight(statement));
}

function holds(element: Expression, call: Expression, around: readonly FactsNode[]): boolean {
  return element === call || around.includes(element);
}
