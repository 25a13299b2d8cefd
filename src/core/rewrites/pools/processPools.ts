import type { FileFacts } from '../../python/facts';
import type { CallExpression, Expression } from '../../python/facts/expression';
import { bindingsOf, importedName, ownerOf } from '../names/owner';
import { findPools } from './findPools';
import type { PoolFamily, PoolMaking } from './pool';
import { usesOf, type PoolUse } from './poolUse';

/** A pool of processes with all that the file does with it. */
export interface UsedPool {
  readonly making: PoolMaking;
  readonly uses: readonly PoolUse[];
}

const processPools: ReadonlyMap<string, PoolFamily> = new Map([
  ['concurrent.futures.ProcessPoolExecutor', 'executor'],
  ['concurrent.futures.process.ProcessPoolExecutor', 'executor'],
  ['multiprocessing.Pool', 'multiprocessing'],
  ['multiprocessing.pool.Pool', 'multiprocessing'],
]);

/** Every pool of processes that a file makes. */
export function findProcessPools(facts: FileFacts): readonly UsedPool[] {
  return findPools(facts, familyOf).map((making) => ({ making, uses: usesOf(facts, making) }));
}

/** The pool that a call hands work to; `undefined` when it may be one of several, or is made elsewhere. */
export function poolServing(pools: readonly UsedPool[], call: CallExpression): PoolMaking | undefined {
  const serving = pools.filter(({ uses }) => uses.some((use) => use.kind === 'task' && use.call === call));
  return serving.length === 1 ? serving[0]?.making : undefined;
}

function familyOf(facts: FileFacts, functionId: number, callee: Expression): PoolFamily | undefined {
  const name = importedName(facts, functionId, callee);
  if (name !== undefined) return processPools.get(name);
  return callee.kind === 'attribute' && callee.name === 'Pool' && isContext(facts, functionId, callee.object) ? 'multiprocessing' : undefined;
}

/** `multiprocessing.get_context("spawn")`, or the one variable that has it. */
function isContext(facts: FileFacts, functionId: number, expression: Expression): boolean {
  if (expression.kind === 'call') return importedName(facts, functionId, expression.callee) === 'multiprocessing.get_context';
  const owner = expression.kind === 'name' ? ownerOf(facts, functionId, expression.name) : undefined;
  if (expression.kind !== 'name' || owner === undefined) return false;
  const [only, ...others] = bindingsOf(facts, owner, expression.name);
  return only?.kind === 'value' && others.length === 0 && only.value.kind === 'call' && isContext(facts, owner, only.value);
}
