import type { FileFacts } from '../python/facts';
import type { AttributeExpression, CallExpression, SubscriptExpression } from '../python/facts/expression';
import { isArray } from './arrayShape';
import { isDeclaration } from './emptyBody';
import { importedPackages } from './importedModules';
import type { Frame, FunctionMeaning, InstanceMeaning, Meaning } from './meaning';
import { boundMethods } from './boundMethods';
import { oncePerFile } from './oncePerFile';
import { hasDecorator, isBound } from './parameterKinds';
import type { ProfileNode, Profiler } from './profile';
import { branch, python } from './profileStatements';
import { pythonCosts } from './pythonCosts';

/** A subscript of so many possible objects, or an attribute of them, says nothing. */
const maximumObjects = 3;

/** Elements of arrays are looked up in place, and parts of them are views; a group of a match is a moment. */
const lookedUpInPlace = /^(numpy|cupy|torch|jax|tensorflow|re)\./;

/** What `object[index]` calls: `__getitem__` of a class of the file, the read of a data set that is a file. */
export function profileSubscript(profiler: Profiler, { object, indices, range }: SubscriptExpression, frame: Frame, method: '__getitem__' | '__setitem__' = '__getitem__'): readonly ProfileNode[] {
  const facts = profiler.evaluator.program.file(frame.path);
  if (!facts) return [];
  if (usesArrays(facts) && profiler.evaluator.meaningsOf(object, frame).some((meaning) => meaning.kind === 'external-instance' && isArray(meaning))) return [python(range, pythonCosts.arraySubscript)];
  if (!mayCallOnSubscript(profiler, facts)) return [];
  const call: CallExpression = { kind: 'call', callee: object, arguments: indices.map((value) => ({ keyword: undefined, isSpread: false, value })), range };
  return eachObject(profiler, profiler.evaluator.meaningsOf(object, frame), { call, frame }, (meaning) => {
    if (meaning.kind === 'instance') return definedMethod(profiler, meaning, method);
    if (meaning.kind !== 'external-instance' || lookedUpInPlace.test(meaning.type)) return undefined;
    const name = `${meaning.type}.${method}`;
    return profiler.evaluator.program.knowledge.find(name) ? { kind: 'external', name, self: meaning } : undefined;
  });
}

/** What `object.name` calls: a property. Looked for in the object's own class, and elsewhere where the file has a property of the name. */
export function profileAttribute(profiler: Profiler, { object, name, range }: AttributeExpression, frame: Frame): readonly ProfileNode[] {
  const facts = profiler.evaluator.program.file(frame.path);
  if (!facts || object.kind !== 'name') return [];
  const self = selfIn(profiler, object.name, frame);
  const isCandidate = self ? hasProperty(profiler, self, name) : propertyNames(facts).has(name);
  if (!isCandidate) return [];
  const call: CallExpression = { kind: 'call', callee: object, arguments: [], range };
  return eachObject(profiler, self ? [self] : profiler.evaluator.meaningsOf(object, frame), { call, frame }, (meaning) => {
    const method = meaning.kind === 'instance' ? definedMethod(profiler, meaning, name) : undefined;
    const found = method && profiler.evaluator.functionFacts(method);
    return found && hasDecorator(found, 'property') ? method : undefined;
  });
}

/** Most files hold nothing of which a subscript is a call. */
function mayCallOnSubscript({ evaluator }: Profiler, facts: FileFacts): boolean {
  return ownSubscripts(facts) || librariesOf(facts).some((library) => evaluator.program.knowledge.hasSubscripts(library));
}

const usesArrays = oncePerFile((facts) => [...importedPackages(facts)].some((library) => /^(numpy|cv2|scipy|skimage|imageio)$/.test(library)));

const ownSubscripts = oncePerFile((facts) => facts.functions.some(({ name }) => name === '__getitem__' || name === '__setitem__'));

const librariesOf = oncePerFile((facts) => [...importedPackages(facts)].filter((library) => !lookedUpInPlace.test(`${library}.`)));

const propertyNames = oncePerFile((facts): ReadonlySet<string> => new Set(facts.functions.filter((each) => hasDecorator(each, 'property')).map(({ name }) => name)));

function hasProperty({ evaluator }: Profiler, self: InstanceMeaning, name: string): boolean {
  return evaluator.ancestors(self).some((ancestor) => {
    const facts = typeof ancestor === 'string' ? undefined : evaluator.program.file(ancestor.path);
    return facts !== undefined && propertyNames(facts).has(name);
  });
}

/** The object whose method this is, if the name means it. */
function selfIn({ evaluator }: Profiler, name: string, frame: Frame): InstanceMeaning | undefined {
  const scope = evaluator.functionFacts(frame);
  if (scope?.classId === undefined || scope.parameters[0]?.name !== name || !isBound(scope) || Object.hasOwn(scope.bindings, name)) return undefined;
  const given = frame.arguments?.get(name);
  const [meaning] = given ?? [{ kind: 'instance', path: frame.path, classId: scope.classId, madeBy: undefined } as const];
  return meaning?.kind === 'instance' ? meaning : undefined;
}

function eachObject(profiler: Profiler, objects: readonly Meaning[], { call, frame }: { call: CallExpression; frame: Frame }, callee: (meaning: Meaning) => Meaning | undefined): readonly ProfileNode[] {
  const meanings = objects.filter(({ kind }) => kind !== 'none');
  if (meanings.length > maximumObjects) return [];
  return meanings.flatMap((meaning): readonly ProfileNode[] => {
    const called = callee(meaning);
    if (!called) return [];
    const node = profiler.call(called, { call, frame });
    return meanings.length === 1 ? [node] : [branch(call.range, [node], 1 / meanings.length)];
  });
}

/** A method that is more than declared: of what looks like reading a value nobody expects that it does the work of others. */
function definedMethod({ evaluator }: Profiler, self: InstanceMeaning, name: string): FunctionMeaning | undefined {
  const [method] = boundMethods(evaluator, self, name);
  const facts = method && evaluator.functionFacts(method);
  return method && facts && !isDeclaration(facts) ? method : undefined;
}
