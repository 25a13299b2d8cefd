import type { AttributeExpression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { unknownMeaning, type Frame, type Meaning } from './meaning';
import { reachingBindings } from './reachingBindings';

/**
 * The object that a method has put into an attribute before it uses it: `self.worker = Resizer()` and
 * then `self.worker.run`, whatever other methods put there. Only for objects: what is counted or
 * collected in an attribute is changed by the calls between.
 */
export function objectGivenBefore(evaluator: Evaluator, { object, name, range }: AttributeExpression, frame: Frame): readonly Meaning[] | undefined {
  const facts = evaluator.program.file(frame.path);
  const scope = facts?.functions[frame.functionId];
  if (!facts || scope?.classId === undefined || object.kind !== 'name' || object.name !== scope.parameters[0]?.name) return undefined;
  const assigned = facts.classes[scope.classId]?.attributes[name] ?? [];
  const own = assigned.filter(({ functionId }) => functionId === scope.id).map(({ binding }) => binding);
  if (own.length === 0 || own.length === assigned.length) return undefined;
  const { bindings, isOverwritten } = reachingBindings(facts, scope, own, range.start);
  const meanings = isOverwritten ? bindings.flatMap((binding) => (binding.kind === 'value' ? evaluator.meaningsOf(binding.value, frame) : unknownMeaning)) : [];
  return meanings.length > 0 && meanings.every(({ kind }) => kind === 'instance') ? meanings : undefined;
}
