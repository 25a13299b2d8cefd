import type { Evaluator } from './evaluator';
import type { ClassMeaning, FunctionMeaning } from './meaning';
import { writtenName } from './writtenName';
import { sampleSubclasses } from './subclasses';
import type { FunctionFacts } from '../python/facts/scope';
import type { Statement } from '../python/facts/statement';

/** Whether a method only says that its subclasses have one: `...`, `pass`, a docstring, `raise NotImplementedError`, or `NotImplemented`, which many take for it. */
export function isDeclaration(facts: FunctionFacts): boolean {
  return facts.classId !== undefined && facts.body.length > 0 && facts.body.every(saysNothing);
}

function saysNothing(statement: Statement): boolean {
  if (statement.kind === 'pass') return true;
  if (statement.kind === 'expression') return statement.value.kind === 'literal';
  if (statement.kind !== 'raise') return false;
  const [raised] = statement.values;
  const name = raised?.kind === 'call' ? raised.callee : raised;
  return name?.kind === 'name' && /^NotImplemented(Error)?$/.test(name.name);
}

/**
 * Whether a method does nothing but raise an error, whichever: `def body(self): raise FallBack()`. Where heirs have one
 * that does more, it is theirs that is called.
 */
export function onlyRaises(facts: FunctionFacts): boolean {
  return facts.classId !== undefined && facts.body.some(({ kind }) => kind === 'raise') && facts.body.every((statement) => statement.kind === 'raise' || saysNothing(statement));
}

/** Whether a declared method does nothing where nobody overrides it, as a hook: `def on_start(self): pass`. */
export function isHook(facts: FunctionFacts): boolean {
  return !facts.decorators.some((decorator) => writtenName(decorator).endsWith('abstractmethod')) && facts.body.some(({ kind }) => kind === 'pass') && facts.body.every((statement) => statement.kind === 'pass' || statement.kind === 'expression');
}

/**
 * The methods that stand for a declared one: those of the subclasses, where there are many most likely
 * those of some, and of a protocol most likely those of the classes that have all of its methods.
 */
export function overridesOf(evaluator: Evaluator, callee: FunctionMeaning, facts: FunctionFacts): readonly FunctionMeaning[] {
  if (facts.classId === undefined) return [];
  const owner: ClassMeaning = { kind: 'class', path: callee.path, classId: facts.classId };
  // What the siblings of the object's own class have is none of its.
  const own = callee.self?.kind === 'instance' ? evaluator.subclasses(callee.self) : [];
  for (const classes of [own, evaluator.subclasses(owner)]) {
    const heirs = methodsIn(evaluator, classes, callee, facts.name);
    if (heirs.length > 0) return heirs;
  }
  const some = methodsIn(evaluator, sampleSubclasses(evaluator, owner), callee, facts.name, true);
  return some.length > 0 ? some : methodsIn(evaluator, implementersOf(evaluator, owner, facts.name), callee, facts.name, true);
}

function methodsIn(evaluator: Evaluator, owners: readonly ClassMeaning[], callee: FunctionMeaning, name: string, isLikely?: true): readonly FunctionMeaning[] {
  return owners.flatMap((owner) => methodsNamed(evaluator, owner, name).map((method): FunctionMeaning => (
    { ...callee, ...method, self: { ...owner, kind: 'instance', madeBy: undefined, isLikely } })));
}

/** The functions that a class itself has under a name, without those of its bases. */
export function methodsNamed(evaluator: Evaluator, owner: ClassMeaning, name: string): readonly { readonly path: string; readonly functionId: number }[] {
  return (evaluator.classFacts(owner)?.bindings[name] ?? []).flatMap((binding) => (binding.kind === 'function' ? [{ path: owner.path, functionId: binding.functionId }] : []));
}

/** A method that stands in more files says too little of who implements a protocol. */
const maximumFiles = 8;

/** Nobody needs to inherit from a protocol: whoever has its methods implements it. */
function implementersOf(evaluator: Evaluator, protocol: ClassMeaning, name: string): readonly ClassMeaning[] {
  if (!evaluator.ancestors(protocol).includes('typing.Protocol')) return [];
  const methods = Object.entries(evaluator.classFacts(protocol)?.bindings ?? {}).flatMap(([method, bindings]) => (bindings.some(({ kind }) => kind === 'function') ? [method] : []));
  const paths = evaluator.program.filesWith(protocol.path, `def ${name}`, maximumFiles) ?? [];
  return paths.flatMap((path) => (evaluator.program.file(path)?.classes ?? [])
    .filter(({ id, bindings }) => Object.hasOwn(bindings, name) && (path !== protocol.path || id !== protocol.classId))
    .map(({ id }): ClassMeaning => ({ kind: 'class', path, classId: id })))
    .filter((candidate) => methods.every((method) => evaluator.classMember(candidate, method).length > 0));
}
