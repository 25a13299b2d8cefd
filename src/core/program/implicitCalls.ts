import type { AttributeExpression, CallExpression, Expression, SubscriptExpression } from '../python/facts/expression';
import { isDeclaration } from './emptyBody';
import type { Frame, FunctionMeaning, InstanceMeaning, Meaning } from './meaning';
import { hasDecorator } from './parameterKinds';
import type { ProfileNode, Profiler } from './profile';
import { branch } from './profileStatements';

/** A subscript of so many possible objects, or an attribute of them, says nothing. */
const maximumObjects = 3;

/** Elements of arrays are looked up in place, and parts of them are views. */
const lookedUpInPlace = /^(numpy|cupy|torch|jax|tensorflow)\./;

/** What `object[index]` calls: `__getitem__` of a class of the project, the read of a data set that is a file. */
export function profileSubscript(profiler: Profiler, { object, indices, range }: SubscriptExpression, frame: Frame, method: '__getitem__' | '__setitem__' = '__getitem__'): readonly ProfileNode[] {
  const call: CallExpression = { kind: 'call', callee: object, arguments: indices.map((value) => ({ keyword: undefined, isSpread: false, value })), range };
  return eachObject(profiler, object, frame, (meaning) => {
    if (meaning.kind === 'instance') return methodOf(profiler, meaning, method);
    if (meaning.kind !== 'external-instance' || lookedUpInPlace.test(meaning.type)) return undefined;
    const name = `${meaning.type}.${method}`;
    return profiler.evaluator.program.knowledge.find(name) ? { kind: 'external', name, self: meaning } : undefined;
  }, call);
}

/** What `object.name` calls: a property. */
export function profileAttribute(profiler: Profiler, { object, name, range }: AttributeExpression, frame: Frame): readonly ProfileNode[] {
  const call: CallExpression = { kind: 'call', callee: object, arguments: [], range };
  return eachObject(profiler, object, frame, (meaning) => {
    const method = meaning.kind === 'instance' ? methodOf(profiler, meaning, name) : undefined;
    const facts = method && profiler.evaluator.functionFacts(method);
    return facts && hasDecorator(facts, 'property') ? method : undefined;
  }, call);
}

function eachObject(profiler: Profiler, object: Expression, frame: Frame, callee: (meaning: Meaning) => Meaning | undefined, call: CallExpression): readonly ProfileNode[] {
  const meanings = profiler.evaluator.meaningsOf(object, frame).filter(({ kind }) => kind !== 'none');
  if (meanings.length > maximumObjects) return [];
  return meanings.flatMap((meaning): readonly ProfileNode[] => {
    const called = callee(meaning);
    if (!called) return [];
    const node = profiler.call(called, { call, frame });
    return meanings.length === 1 ? [node] : [branch(call.range, [node], 1 / meanings.length)];
  });
}

/** A method that is more than declared: of what looks like reading a value nobody expects that it does the work of others. */
function methodOf({ evaluator }: Profiler, self: InstanceMeaning, name: string): FunctionMeaning | undefined {
  const method = evaluator.classMember(self, name).find((each) => each.kind === 'function');
  const facts = method && evaluator.functionFacts(method);
  return method && facts && !isDeclaration(facts) ? { ...method, self } : undefined;
}
