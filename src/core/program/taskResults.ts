import type { CallExpression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { join, type CallInFrame, type Meaning } from './meaning';
import { poolMethod, poolTypes } from './poolTypes';
import { runInExecutor, type SpawnApi } from './spawnApi';
import { spawnFunctions } from './spawnFunctions';
import { targetArgument, taskArguments } from './spawnTarget';

/** What waits for a task that was handed over, and gives its result. */
const collectors = /(^|\.)(Future\.result|AsyncResult\.get|ApplyResult\.get)$/;

/**
 * What handing work over gives: what the task returns, or a list of that; `undefined` where the call
 * hands nothing over, or gives no more than a future.
 */
export function taskResults(evaluator: Evaluator, name: string, self: Meaning | undefined, call: CallInFrame): readonly Meaning[] | undefined {
  if (collectors.test(name)) return collected(evaluator, self);
  const api = spawnApiOf(name);
  if (!api || (api.passing !== 'each' && !api.blocks && api.family !== 'offload')) return undefined;
  const results = resultsOf(evaluator, api, call);
  if (!results) return undefined;
  return api.passing === 'each' ? [{ kind: 'collection', type: 'list', length: undefined, elements: [], frame: call.frame, items: results }] : results;
}

/** `pool.submit(f).result()`. */
function collected(evaluator: Evaluator, future: Meaning | undefined): readonly Meaning[] | undefined {
  const made = future?.kind === 'external-instance' ? future.madeBy : undefined;
  if (!made) return undefined;
  for (const callee of evaluator.meaningsOf(made.call.callee, made.frame)) {
    const api = callee.kind === 'external' ? spawnApiOf(evaluator.program.knowledge.canonicalName(callee.name)) : undefined;
    if (api) return resultsOf(evaluator, api, made);
  }
  return undefined;
}

/** How a library call hands work over, by its canonical name. */
export function spawnApiOf(name: string): SpawnApi | undefined {
  if (name.endsWith('.run_in_executor')) return runInExecutor('threads');
  const method = name.slice(name.lastIndexOf('.') + 1);
  const type = poolTypes.get(name.slice(0, -method.length - 1));
  return type ? poolMethod(type, type.carrier, method) : spawnFunctions.get(name);
}

function resultsOf(evaluator: Evaluator, api: SpawnApi, { call, frame }: CallInFrame): readonly Meaning[] | undefined {
  const target = targetArgument(api, call);
  if (!target) return undefined;
  const task: CallExpression = { ...call, callee: target.value, arguments: taskArguments(evaluator, api, call, target, frame) };
  const results = join(evaluator.meaningsOf(target.value, frame).flatMap((callee) => evaluator.resultOf(callee, { call: task, frame })));
  return results.some(({ kind }) => kind !== 'unknown' && kind !== 'member') ? results : undefined;
}
