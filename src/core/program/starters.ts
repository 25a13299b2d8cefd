import type { FunctionFacts } from '../python/facts/scope';
import { callsGiven, type CallSite } from './callIndex';
import { isSeenElsewhere, maximumCalls, maximumFiles, type Called } from './callers';
import type { Caller, Evaluator } from './evaluator';
import type { Frame } from './meaning';
import { isBound, isUnbound } from './parameterKinds';
import { recogniseSpawn } from './recogniseSpawn';
import { emissionsTo } from './slots';
import { targetArgument, taskArguments } from './spawnTarget';

/**
 * The calls that have a function run elsewhere, each as the call of it that it leads to: what
 * `Thread(target=work, args=(pool,))` and `pool.submit(work, pool)` give its parameters, and what a
 * signal does to which it is connected.
 */
export function startersOf(evaluator: Evaluator, scope: FunctionFacts, path: string): readonly Caller[] {
  if (scope.kind !== 'function' || scope.parameters.length === 0) return [];
  const elsewhere = isSeenElsewhere(scope) ? evaluator.program.filesWith(path, scope.name, maximumFiles) ?? [] : [];
  return [...new Set([path, ...elsewhere])].flatMap((each) => {
    const file = evaluator.program.file(each);
    if (!file) return [];
    const called: Called = { scope, path };
    return [...callsGiven(file, scope.name).flatMap((site) => startedBy(evaluator, site, each, called)), ...emissionsTo(evaluator, file, called)];
  }).slice(0, maximumCalls);
}

function startedBy(evaluator: Evaluator, { call, functionId }: CallSite, path: string, started: Called): readonly Caller[] {
  const frame: Frame = { path, functionId, arguments: undefined };
  const api = recogniseSpawn(evaluator, { call, frame, around: [] })?.api;
  const target = api && targetArgument(api, call);
  if (!api || !target) return [];
  const function_ = evaluator.meaningsOf(target.value, frame).find((meaning) => meaning.kind === 'function' && meaning.path === started.path && meaning.functionId === started.scope.id);
  if (function_?.kind !== 'function') return [];
  const skip = isBound(started.scope) && !isUnbound(started.scope, function_.self) ? 1 : 0;
  return [{ call: { ...call, callee: target.value, arguments: taskArguments(evaluator, api, call, target, frame) }, frame, skip }];
}
