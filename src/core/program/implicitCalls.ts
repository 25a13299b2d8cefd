import { positionalArguments } from '../python/callArguments';
import type { AttributeExpression, CallExpression, SubscriptExpression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { isArray } from './arrayShape';
import { isDeclaration } from './emptyBody';
import { importedPackages } from './importedModules';
import { writtenName } from './writtenName';
import type { CallInFrame, Frame, FunctionMeaning, InstanceMeaning, Meaning } from './meaning';
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

/** What `object[index]` calls: `__getitem__` of a class of the program, the read of a data set that is a file. */
export function profileSubscript(profiler: Profiler, { object, indices, range }: SubscriptExpression, frame: Frame, method: '__getitem__' | '__setitem__' | '__delitem__' = '__getitem__'): readonly ProfileNode[] {
  const facts = profiler.evaluator.program.file(frame.path);
  if (!facts) return [];
  if (usesArrays(facts) && profiler.evaluator.meaningsOf(object, frame).some((meaning) => meaning.kind === 'external-instance' && isArray(meaning))) return [python(range, pythonCosts.arraySubscript)];
  const asksLibraries = librariesOf(facts).some((library) => profiler.evaluator.program.knowledge.hasSubscripts(library));
  const call: CallExpression = { kind: 'call', callee: object, arguments: indices.map((value) => ({ keyword: undefined, isSpread: false, value })), range };
  return eachObject(profiler, profiler.evaluator.meaningsOf(object, frame), { call, frame }, (meaning) => {
    if (meaning.kind === 'instance') return definedMethod(profiler, meaning, method);
    if (!asksLibraries || meaning.kind !== 'external-instance' || lookedUpInPlace.test(meaning.type)) return undefined;
    const name = `${meaning.type}.${method}`;
    return profiler.evaluator.program.knowledge.find(name) ? { kind: 'external', name, self: meaning } : undefined;
  });
}

/** What `object.name` calls: a property of the object's class, wherever that stands. */
export function profileAttribute(profiler: Profiler, attribute: AttributeExpression, frame: Frame): readonly ProfileNode[] {
  return ofProperty(profiler, attribute, frame, (owner) => {
    const method = definedMethod(profiler, owner, attribute.name);
    const found = method && profiler.evaluator.functionFacts(method);
    return found && isProperty(found) ? method : undefined;
  });
}

/** What giving a value to `object.name` calls: the setter of a property. */
export function profileSetter(profiler: Profiler, attribute: AttributeExpression, frame: Frame): readonly ProfileNode[] {
  const setter = `${attribute.name}.setter`;
  return ofProperty(profiler, attribute, frame, (owner) => boundMethods(profiler.evaluator, owner, attribute.name)
    .find((method) => profiler.evaluator.functionFacts(method)?.decorators.some((decorator) => writtenName(decorator) === setter)));
}

/** Calls of a function of the property that an attribute is, for each object of the program that has one of its name. */
function ofProperty(profiler: Profiler, { object, name, range }: AttributeExpression, frame: Frame, functionOf: (owner: InstanceMeaning) => FunctionMeaning | undefined): readonly ProfileNode[] {
  const self = object.kind === 'name' ? selfIn(profiler, object.name, frame) : undefined;
  // What a class says of itself is looked up without asking what the name may stand for.
  if (self && !hasProperty(profiler, self, name)) return [];
  const call: CallExpression = { kind: 'call', callee: object, arguments: [], range };
  return eachObject(profiler, self ? [self] : profiler.evaluator.meaningsOf(object, frame), { call, frame }, (meaning) =>
    (meaning.kind === 'instance' && hasProperty(profiler, meaning, name) ? functionOf(meaning) : undefined));
}

const usesArrays = oncePerFile((facts) => [...importedPackages(facts)].some((library) => /^(numpy|cv2|scipy|skimage|imageio)$/.test(library)));

const librariesOf = oncePerFile((facts) => [...importedPackages(facts)].filter((library) => !lookedUpInPlace.test(`${library}.`)));

const propertyNames = oncePerFile((facts): ReadonlySet<string> => new Set(facts.functions.filter(isProperty).map(({ name }) => name)));

function isProperty(facts: FunctionFacts): boolean {
  return hasDecorator(facts, 'property') || hasDecorator(facts, 'cached_property');
}

/** Built-in functions that ask an object to do it itself. */
const askedOf: Readonly<Record<string, readonly string[]>> = {
  len: ['__len__'], str: ['__str__', '__repr__'], repr: ['__repr__'], bytes: ['__bytes__'], hash: ['__hash__'], format: ['__format__'], abs: ['__abs__'], round: ['__round__'],
  int: ['__int__'], float: ['__float__'], bool: ['__bool__', '__len__'], next: ['__next__'], print: ['__str__', '__repr__'],
};

/** What a built-in function calls of what it is given: `len(x)` is `x.__len__()`. */
export function profileAsked(profiler: Profiler, name: string, { call, frame }: CallInFrame): readonly ProfileNode[] {
  const methods = Object.hasOwn(askedOf, name) ? askedOf[name] ?? [] : [];
  const [first] = positionalArguments(call);
  if (methods.length === 0 || !first || first.isSpread) return [];
  const asked = { call: { ...call, callee: first.value, arguments: [] }, frame };
  return eachObject(profiler, profiler.evaluator.meaningsOf(first.value, frame), asked, (meaning) => {
    if (meaning.kind !== 'instance') return undefined;
    return methods.map((method) => definedMethod(profiler, meaning, method)).find((method) => method !== undefined);
  });
}

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
