import type { Site } from '../../domain/site';
import type { FileFacts } from '../../python/facts';
import type { ForStatement, WhileStatement, WithStatement } from '../../python/facts/statement';
import { callAt } from '../names/callAt';
import { findProcessPools, poolServing } from '../pools/processPools';
import { readTask, type Task } from '../pools/task';
import { handOverAt } from './handOver';

/** A loop of which each round makes a pool. */
export type LoopStatement = ForStatement | WhileStatement;

/** A loop, and the `with` statement in it whose pool lives for a round. */
export interface PoolRound {
  readonly loop: LoopStatement;
  readonly block: WithStatement;
  /** What the round calls its pool. */
  readonly name: string;
  /** All that is handed to it; whether the call waits for the results. */
  readonly tasks: readonly (Task & { readonly isBlocking: boolean })[];
}

/** The loop about a site that makes the site's pool in each round; or why it cannot be made before. */
export function poolRoundAt(facts: FileFacts, site: Site): PoolRound | string {
  const handOver = handOverAt(facts, site);
  const pools = findProcessPools(facts);
  const making = handOver && poolServing(pools, handOver.task.call);
  const placed = making && callAt(facts, making.call.range);
  const used = pools.find((pool) => pool.making === making);
  if (!placed || !used) return 'Where the pool is made cannot be seen in this file.';
  const index = placed.around.findLastIndex((node) => node.kind === 'for' || node.kind === 'while');
  const loop = placed.around[index];
  const [block, ...deeper] = placed.around.slice(index + 1);
  if (loop?.kind !== 'for' && loop?.kind !== 'while') return 'The loop calls a function that makes the pool; give that function the pool as an argument.';
  const [item, ...items] = block?.kind === 'with' ? block.items : [];
  if (block?.kind !== 'with' || block.isAsync || deeper.length > 0 || item?.context !== placed.call || items.length > 0 || item.target?.kind !== 'name') {
    return 'The pool is not made by a `with` statement of its own that stands directly in the loop.';
  }
  if (loop.body.length > 0 && !loop.body.includes(block)) return 'The pool is made in a branch of the loop.';
  const isOneLine = block.range.start.line === block.body[0]?.range.start.line || loop.range.start.line === loop.body[0]?.range.start.line;
  const isSpread = placed.call.range.end.line !== block.range.start.line || loop.range.start.line === block.range.start.line;
  if (isOneLine || isSpread) return 'The lines of the loop and of the pool could not be parted.';
  if (used.uses.some(({ kind }) => kind === 'foreign')) return 'What is done with the pool could not be followed.';
  const isBlocking = site.api.startsWith('multiprocessing');
  const tasks = used.uses.flatMap((use) => (use.kind === 'task' ? readTask(use) ?? [] : [])).map((task) => ({ ...task, isBlocking }));
  return { loop, block, name: item.target.name, tasks };
}
