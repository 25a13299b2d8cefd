import type { FileFacts } from '../../python/facts';
import type { CallExpression, Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, partsIn, targetsOf, valuesOf } from '../../python/traverse';
import { lastName } from '../callIndex';
import type { Evaluator } from '../evaluator';
import type { SpawnCall } from '../spawnCall';
import { hasOneWorker } from '../workers';
import { differsByRound, needsEarlierRounds } from './carried';
import { isInside } from './isInside';
import { boundNames, namesIn, rootOf } from './namesIn';
import type { Loop } from './repeatedIn';
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
    || hasReasonToWait(loop)
    || !differsByRound(evaluator, facts, spawn, loop)
    || needsEarlierRounds(evaluator, facts, spawn, loop);
}

/** Whether the loop itself says so: it is open-ended, may end with any round, pauses in each, or measures them. */
export function hasReasonToWait(loop: Loop): boolean {
  return loop.kind !== 'comprehension' && (isOpenEnded(loop) || leavesEarly(loop.body) || callsAny(loop.body, isPauseOrClock));
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

/** A pause in every round, since whoever is asked must not be asked faster; or a look at the clock, to measure each. */
function isPauseOrClock({ callee }: CallExpression): boolean {
  const name = lastName(callee) ?? '';
  if (name === 'time') return callee.kind === 'name' || (callee.kind === 'attribute' && callee.object.kind === 'name' && callee.object.name === 'time');
  return /^(sleep|perf_counter|perf_counter_ns|process_time|monotonic|default_timer|timeit)$/.test(name);
}

function callsAny(statements: readonly Statement[], isIt: (call: CallExpression) => boolean): boolean {
  return statements.some((statement) => [...valuesOf(statement), ...targetsOf(statement)].some((expression) => holdsCall(expression, isIt))
    || blocksIn(statement).some((block) => callsAny(block, isIt)));
}

function holdsCall(expression: Expression, isIt: (call: CallExpression) => boolean): boolean {
  return (expression.kind === 'call' && isIt(expression)) || partsIn(expression).some((part) => holdsCall(part, isIt));
}
