import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, partsIn, targetsOf, valuesOf } from '../../python/traverse';
import { lastName } from '../callIndex';
import type { Evaluator } from '../evaluator';
import type { SpawnCall } from '../spawnCall';
import { hasOneWorker } from '../workers';
import { needsEarlierRounds } from './carried';
import { isInside } from './isInside';
import type { Loop } from './repeatedIn';
import { isTestCode } from './testCode';

/**
 * Whether a loop that waits for each task has a reason to: what comes next hangs on what came
 * before, the rounds are spaced out, or somebody chose a single worker. Also where the code is a
 * test, or the loop has no list of tasks that could be handed over at once.
 */
export function isOnPurpose(evaluator: Evaluator, facts: FileFacts, spawn: SpawnCall, loop: Loop): boolean {
  return isTestCode(facts, spawn.frame.functionId)
    || hasOneWorker(spawn)
    || spawn.around.some((node) => node.kind === 'assert')
    || isIsolated(spawn, loop)
    || bridgesToCoroutine(spawn)
    || hasReasonToWait(loop)
    || needsEarlierRounds(evaluator, facts, spawn, loop);
}

/** Whether the loop itself says so: it is open-ended, may end with any round, or pauses in each. */
export function hasReasonToWait(loop: Loop): boolean {
  return loop.kind !== 'comprehension' && (isOpenEnded(loop) || leavesEarly(loop.body) || isPaced(loop.body));
}

/** A fresh process for each task gives its memory back, and may crash. */
function isIsolated({ api, call, pool, frame }: SpawnCall, loop: Loop): boolean {
  if (api.carrier === 'threads') return false;
  const maker = api.family === 'thread' ? call : pool?.frame.path === frame.path ? pool.call : undefined;
  return maker !== undefined && isInside(maker, loop);
}

/** `pool.submit(asyncio.run, coroutine()).result()` gets a coroutine run from code that is none; it is not about speed. */
function bridgesToCoroutine({ targetText }: SpawnCall): boolean {
  return /(^|\.)(run|run_until_complete|run_coroutine_threadsafe)$/.test(targetText) && /(^|\.)(asyncio|anyio|trio|\w*loop)\./.test(targetText);
}

/** `while True`: the tasks come one at a time, from outside. */
function isOpenEnded(loop: Loop): boolean {
  return loop.kind === 'while' && loop.condition.kind === 'literal';
}

/** A loop that ends with the first task that succeeds, or fails. */
function leavesEarly(statements: readonly Statement[]): boolean {
  return statements.some((statement) => statement.kind === 'break' || returns(statement)
    || (statement.kind !== 'for' && statement.kind !== 'while' && blocksIn(statement).some(leavesEarly)));
}

function returns(statement: Statement): boolean {
  return statement.kind === 'return' || blocksIn(statement).some((block) => block.some(returns));
}

/** A pause in every round: whoever is asked must not be asked faster. */
function isPaced(statements: readonly Statement[]): boolean {
  return statements.some((statement) => [...valuesOf(statement), ...targetsOf(statement)].some(sleeps) || blocksIn(statement).some(isPaced));
}

function sleeps(expression: Expression): boolean {
  return (expression.kind === 'call' && lastName(expression.callee) === 'sleep') || partsIn(expression).some(sleeps);
}
