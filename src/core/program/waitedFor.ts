import type { CallExpression, Expression } from '../python/facts/expression';
import type { FactsNode } from '../python/traverse';
import type { SpawnCall } from './spawnCall';

/**
 * Whether the coroutine goes on only when what a call began is done: `await to_thread(f)`, also
 * with a time limit, or when what is awaited is made first: `await sync_to_async(f)(x)`.
 *
 * @param around - What stands around the call, outermost first.
 */
export function isAwaited(call: CallExpression, around: readonly FactsNode[]): boolean {
  let inner: Expression = call;
  for (const outer of around.toReversed()) {
    if (outer.kind === 'await') return true;
    if (outer.kind !== 'call' || !(outer.callee === inner || passesOn(outer))) return false;
    inner = outer;
  }
  return false;
}

function passesOn({ callee }: CallExpression): boolean {
  return (callee.kind === 'name' || callee.kind === 'attribute') && (callee.name === 'wait_for' || callee.name === 'shield');
}

/** Whether the thread that hands a task over blocks until it is done: `pool.apply(f)`, `pool.submit(f).result()`. */
export function isBlocking({ api, around, through }: SpawnCall): boolean {
  if (through && isBlocking(through.spawn)) return true;
  if (api.blocks) return true;
  const outer = around[around.length - 1];
  return outer?.kind === 'attribute' && (outer.name === 'result' || outer.name === 'get' || outer.name === 'exception');
}
