import type { FunctionFacts } from '../python/facts/scope';
import { callsGiven } from './callIndex';
import { isSeenElsewhere, maximumCalls, maximumFiles, type Called } from './callers';
import type { Caller, Evaluator } from './evaluator';
import type { CallInFrame } from './meaning';
import { callsByRunners } from './runners';
import { emissionsTo } from './slots';
import { asCaller, startedCall } from './startedCalls';

/**
 * The calls that have a function run elsewhere, each as the call of it that it leads to: what
 * `Thread(target=work, args=(pool,))` and `pool.submit(work, pool)` give its parameters, what a
 * function of the project calls it with to which it is handed, and what a signal does to which it
 * is connected.
 */
export function startersOf(evaluator: Evaluator, scope: FunctionFacts, path: string): readonly Caller[] {
  if (scope.kind !== 'function' || scope.parameters.length === 0) return [];
  const elsewhere = isSeenElsewhere(scope) ? evaluator.program.filesWith(path, scope.name, maximumFiles) ?? [] : [];
  return [...new Set([path, ...elsewhere])].flatMap((each) => {
    const file = evaluator.program.file(each);
    if (!file) return [];
    const called: Called = { scope, path };
    const given = callsGiven(file, scope.name).map(({ call, functionId }): CallInFrame => ({ call, frame: { path: each, functionId, arguments: undefined } }));
    return [...given.flatMap((site) => handedOver(evaluator, site, called)), ...emissionsTo(evaluator, file, called)];
  }).slice(0, maximumCalls);
}

/** What a call with a function among its arguments leads to: the call of that function, started or made by whoever is given it. */
function handedOver(evaluator: Evaluator, site: CallInFrame, called: Called): readonly Caller[] {
  const started = startedCall(evaluator, site);
  return [...(started ? asCaller(evaluator, started, called) : []), ...callsByRunners(evaluator, started ?? site, called)];
}
