import type { Range } from '../domain/position';
import type { Expression } from '../python/facts/expression';
import { yieldedValues } from '../python/returnedValues';
import { addCosts, costOf, scaleCost } from './cost';
import type { Evaluator } from './evaluator';
import type { CollectionMeaning, Frame } from './meaning';
import type { ProfileNode, Profiler } from './profile';
import { pythonCosts } from './pythonCosts';
import { isTakenStepwise } from './stepwise';
import { sizeOf } from './tripCount';

/** A round of a generator that another function made, as in a thread that is given one: its share of the whole. */
export function stepOfGenerator(profiler: Profiler, iterator: Expression, generator: CollectionMeaning, place: { readonly range: Range; readonly frame: Frame }): ProfileNode | undefined {
  if (isMadeInScope(profiler.evaluator, iterator, place.frame)) return undefined;
  const step = shareOfGenerator(profiler, generator, { iterated: iterator, frame: place.frame });
  return step && { ...step, range: place.range };
}

/** A round of a generator: of what it costs as a whole the share of one of the items that what is gone through has. */
export function shareOfGenerator(profiler: Profiler, { frame, elements }: CollectionMeaning, gone: { readonly iterated: Expression; readonly frame: Frame }): ProfileNode | undefined {
  const { evaluator } = profiler;
  const facts = evaluator.functionFacts(frame);
  if (!facts?.isGenerator || yieldedValues(facts.body)[0] !== elements[0]) return undefined;
  const callee = profiler.function({ kind: 'function', path: frame.path, functionId: frame.functionId, self: undefined }, frame);
  const rounds = Math.max(1, sizeOf(evaluator, gone.iterated, gone.frame).count);
  return { kind: 'call', range: gone.iterated.range, callee, cost: addCosts([costOf('held', pythonCosts.resume), scaleCost(callee.cost, 1 / rounds)]) };
}

/** Whether a function binds the name itself: then the call that makes the generator has its cost already. */
function isMadeInScope(evaluator: Evaluator, iterator: Expression, frame: Frame): boolean {
  const scope = evaluator.functionFacts(frame);
  return iterator.kind === 'name' && Object.hasOwn(scope?.bindings ?? {}, iterator.name) && !isTakenStepwise(evaluator.program.file(frame.path), scope, iterator.name);
}
