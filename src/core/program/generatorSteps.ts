import type { Range } from '../domain/position';
import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { yieldedValues } from '../python/returnedValues';
import { addCosts, costOf, scaleCost } from './cost';
import type { CollectionMeaning, Frame } from './meaning';
import type { ProfileNode, Profiler } from './profile';
import { pythonCosts } from './pythonCosts';
import { sizeOf } from './tripCount';

/** A round of a generator that another function made, as in a thread that is given one: its share of the whole. */
export function stepOfGenerator(profiler: Profiler, iterator: Expression, { frame, elements }: CollectionMeaning, place: { readonly range: Range; readonly frame: Frame }): ProfileNode | undefined {
  const { evaluator } = profiler;
  const facts = evaluator.functionFacts(frame);
  if (!facts?.isGenerator || yieldedValues(facts.body)[0] !== elements[0]) return undefined;
  if (isMadeInScope(evaluator.functionFacts(place.frame), iterator)) return undefined;
  const callee = profiler.function({ kind: 'function', path: frame.path, functionId: frame.functionId, self: undefined }, frame);
  const rounds = Math.max(1, sizeOf(evaluator, iterator, place.frame).count);
  return { kind: 'call', range: place.range, callee, cost: addCosts([costOf('held', pythonCosts.resume), scaleCost(callee.cost, 1 / rounds)]) };
}

/** Whether a function binds the name itself: then the call that makes the generator has its cost already. */
function isMadeInScope(scope: FunctionFacts | undefined, iterator: Expression): boolean {
  return iterator.kind === 'name' && Object.hasOwn(scope?.bindings ?? {}, iterator.name);
}
