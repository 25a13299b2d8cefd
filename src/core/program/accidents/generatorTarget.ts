import type { CalledTarget } from '../../domain/accident';
import { readableName } from '../createProfiler';
import { overridesOf } from '../emptyBody';
import type { Evaluator } from '../evaluator';
import type { FunctionMeaning } from '../meaning';
import type { SpawnCall } from '../spawnCall';
import { agreedTarget } from './agreedTarget';

/**
 * `pool.submit(search)` of a `search` that yields: the task only makes a generator, and the work is
 * done by whoever iterates over it, in the caller. What a thread makes nobody ever gets.
 */
export function generatorTarget(evaluator: Evaluator, spawn: SpawnCall): CalledTarget | undefined {
  const { api, through } = spawn;
  if (through || api.goesThrough || api.family === 'server' || api.family === 'coroutine') return undefined;
  const target = agreedTarget(evaluator, spawn, (each) => generatorName(evaluator, each));
  return target && { kind: 'called-target', confidence: 'high', ...target, gives: api.family === 'thread' ? 'dropped' : 'unstarted' };
}

/** The name of a generator function; a decorator may make anything else of it. */
function generatorName(evaluator: Evaluator, target: FunctionMeaning): string | undefined {
  const facts = evaluator.functionFacts(target);
  if (!facts?.isGenerator || facts.decorators.length > 0 || overridesOf(evaluator, target, facts).length > 0) return undefined;
  return readableName(facts.qualifiedName);
}
