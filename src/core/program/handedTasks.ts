import type { CallExpression } from '../python/facts/expression';
import { positionalArguments } from '../python/callArguments';
import { callsIn, lastName } from './callIndex';
import { evaluateCost, noCost, type Cost } from './cost';
import type { CallInFrame, Frame } from './meaning';
import type { ProfileNode, Profiler } from './profile';
import { branch } from './profileStatements';
import { targetArgument, taskArguments } from './spawnTarget';
import { spawnApiOf } from './taskResults';

/** By how much a task has to ask more than it computes to be there for the asking. */
const muchMore = 4;

/**
 * What a function waits for that hands tasks to others and goes on when they are done: as long as
 * they ask the world outside, that is what it does itself, however much Python it takes to hand
 * them over. Of tasks that compute nothing is said here: they have sites of their own.
 */
export function waitForTask(profiler: Profiler, name: string, call: CallInFrame): ProfileNode | undefined {
  const { evaluator } = profiler;
  const api = spawnApiOf(name);
  if (!api || (api.family !== 'thread' && api.family !== 'pool') || !waitsIn(profiler, call.frame, api.family)) return undefined;
  const target = targetArgument(api, call.call);
  if (!target) return undefined;
  const task: CallExpression = { ...call.call, callee: target.value, arguments: taskArguments(evaluator, api, call.call, target, call.frame) };
  const [callee, ...others] = evaluator.meaningsOf(target.value, call.frame);
  const node = callee && others.length === 0 ? profiler.task(callee, { call: task, frame: call.frame }) : undefined;
  const cost = node && askedBy(node.cost);
  return node && cost && { ...branch(call.call.range, [node], 1), cost };
}

/** What of a task's cost whoever waits for it waits for as well; nothing where it rather computes. */
function askedBy(cost: Cost): Cost | undefined {
  const { held, released, arrays, waiting, asking } = evaluateCost(cost, 1);
  if (waiting > held + released + arrays) return { ...noCost, waiting: cost.waiting, asking: cost.asking };
  return asking > muchMore * held ? { ...noCost, unknown: cost.unknown, asking: cost.asking } : undefined;
}

/**
 * Whether a call leaves a coroutine to the event loop of another thread, and nobody here waits for it:
 * `asyncio.run_coroutine_threadsafe(work(), loop)`. Whoever does waits as long as if it did so itself.
 */
export function runsElsewhere({ evaluator }: Profiler, { callee }: CallExpression, frame: Frame): boolean {
  const facts = evaluator.program.file(frame.path);
  return lastName(callee) === 'run_coroutine_threadsafe' && facts !== undefined && !callsIn(facts, 'result').some(({ functionId }) => functionId === frame.functionId);
}

/** Calls that wait for tasks, whatever else has such a method. */
const collectors = ['result', 'as_completed', 'wait', 'shutdown'] as const;

/** Of these only those that are given nothing: `thread.join()`, not `', '.join(names)`. */
const bareCollectors = ['join', 'get'] as const;

/** What makes a pool: where that is in the same function, so is the end of it. */
const makers = ['ThreadPoolExecutor', 'ProcessPoolExecutor', 'ThreadPool', 'Pool'] as const;

/** Whether a function waits for what it hands over. That a pool is made here says nothing of a thread. */
function waitsIn({ evaluator }: Profiler, { path, functionId }: Frame, family: 'thread' | 'pool'): boolean {
  const facts = evaluator.program.file(path);
  if (!facts) return false;
  const isHere = (each: { readonly functionId: number }) => each.functionId === functionId;
  const names = family === 'pool' ? [...collectors, ...makers] : collectors;
  return names.some((name) => callsIn(facts, name).some(isHere))
    || bareCollectors.some((name) => callsIn(facts, name).some((each) => isHere(each) && positionalArguments(each.call).length === 0));
}
