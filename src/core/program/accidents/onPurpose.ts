import { keywordArgument } from '../../python/callArguments';
import type { FileFacts } from '../../python/facts';
import { hasReasonToWait, type Loop } from '../../python/loop';
import type { Evaluator } from '../evaluator';
import type { SpawnCall } from '../spawnCall';
import { hasOneWorker } from '../workers';
import { differsByRound, needsEarlierRounds } from './carried';
import { isInside } from './isInside';
import { boundNames, namesIn, rootOf } from './namesIn';
import { isTestCode } from './testCode';

/**
 * Whether a loop that waits for each task seems to have a reason to: what comes next hangs on what
 * came before, the rounds repeat, compare or measure, or somebody chose a single worker. Also where
 * the code is a test, or the loop has no list of tasks that could be handed over at once.
 */
export function isOnPurpose(evaluator: Evaluator, facts: FileFacts, spawn: SpawnCall, loop: Loop): boolean {
  return isTestCode(facts, spawn.frame.functionId)
    || hasOneWorker(spawn)
    || spawn.around.some((node) => node.kind === 'assert')
    || isIsolated(spawn, loop)
    || comparesPools(spawn, loop)
    || bridgesToCoroutine(spawn)
    || placesActor(spawn)
    || hasReasonToWait(loop)
    || !differsByRound(evaluator, facts, spawn, loop)
    || needsEarlierRounds(evaluator, facts, spawn, loop);
}

/** A fresh process for each task gives its memory back, and may crash. */
function isIsolated({ api, call, pool, frame }: SpawnCall, loop: Loop): boolean {
  if (api.carrier !== 'processes') return false;
  const maker = api.family === 'thread' ? call : pool?.frame.path === frame.path ? pool.call : undefined;
  return maker !== undefined && isInside(maker, loop);
}

/** `for workers in (1, 2, 4)`, or `for pool in pools`: the rounds differ by their pool rather than by their task. */
function comparesPools({ call, pool, frame }: SpawnCall, loop: Loop): boolean {
  if (loop.kind !== 'for') return false;
  const bound = boundNames(loop.target);
  const receiver = call.callee.kind === 'attribute' ? namesIn(call.callee.object) : [];
  const maker = pool?.frame.path === frame.path && isInside(pool.call, loop) ? namesIn(pool.call) : [];
  return [...receiver, ...maker].some((name) => bound.includes(rootOf(name)));
}

/** `pool.submit(asyncio.run, coroutine()).result()` gets a coroutine run from code that is none; it is not about speed. */
function bridgesToCoroutine({ targetText }: SpawnCall): boolean {
  return /(^|\.)(asyncio|anyio|trio|\w*loop)\.(run|run_until_complete)$/.test(targetText);
}

/** `client.submit(Counter, actor=True)` makes an object on a worker of Dask; the work comes later, as calls of its methods. */
function placesActor({ call, api }: SpawnCall): boolean {
  return api.label.startsWith('dask.') && keywordArgument(call, 'actor') !== undefined;
}
