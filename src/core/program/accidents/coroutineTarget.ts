import type { CalledTarget } from '../../domain/accident';
import { returnedValues } from '../../python/returnedValues';
import { readableName } from '../createProfiler';
import { overridesOf } from '../emptyBody';
import type { Evaluator } from '../evaluator';
import { isCoroutineFunction } from '../isCoroutineFunction';
import type { FunctionMeaning, Meaning } from '../meaning';
import type { SpawnCall } from '../spawnCall';
import { agreedTarget } from './agreedTarget';

/**
 * `Thread(target=work)` of an `async def work`: the thread makes a coroutine that nobody awaits, so
 * nothing of it runs. Only where what the call gives back cannot be awaited after all.
 */
export function coroutineTarget(evaluator: Evaluator, spawn: SpawnCall): CalledTarget | undefined {
  const { api, through } = spawn;
  if (through || api.leavesCoroutines || api.family === 'server' || api.family === 'parallel-loop' || !isResultDropped(spawn)) return undefined;
  const target = agreedTarget(evaluator, spawn, (each) => givesCoroutine(evaluator, each));
  return target && { kind: 'called-target', confidence: 'high', ...target, gives: 'unawaited' };
}

/** A thread gives back nothing; of other ways the result is dropped when the call is a statement, awaited or not. */
function isResultDropped({ api, around }: SpawnCall): boolean {
  if (api.family === 'thread') return true;
  const outer = around.toReversed().find((node) => node.kind !== 'await');
  return outer?.kind === 'expression' && around.slice(around.indexOf(outer) + 1).every((node) => node.kind === 'await');
}

/** The name of the coroutine function that calling a target ends in; a decorator may make anything else of it. */
function givesCoroutine(evaluator: Evaluator, target: FunctionMeaning): string | undefined {
  const facts = evaluator.functionFacts(target);
  if (!facts || facts.decorators.length > 0 || overridesOf(evaluator, target, facts).length > 0) return undefined;
  if (isCoroutineFunction(evaluator, target)) return readableName(facts.qualifiedName);
  const [returned, ...others] = facts.kind === 'lambda' ? returnedValues(facts.body) : [];
  if (returned?.kind !== 'call' || others.length > 0) return undefined;
  const made = evaluator.meaningsOf(returned.callee, { path: target.path, functionId: target.functionId, arguments: undefined, outer: target.closure });
  const names = made.map((meaning: Meaning) => (meaning.kind === 'function' && isCoroutineFunction(evaluator, meaning) ? givesCoroutine(evaluator, meaning) : undefined));
  return names.includes(undefined) ? undefined : names[0];
}
