import type { Evaluator } from './evaluator';
import { itself, type FunctionMeaning, type InstanceMeaning } from './meaning';

/** The functions that an object's class has under a name, its own or inherited, bound to the object. */
export function boundMethods(evaluator: Evaluator, self: InstanceMeaning, name: string): readonly FunctionMeaning[] {
  return evaluator.classMember(self, name).flatMap((member) => (member.kind === 'function' ? [{ ...member, self: itself(self) }] : []));
}
