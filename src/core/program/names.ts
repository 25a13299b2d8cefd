import type { Position } from '../domain/position';
import type { Binding, FunctionFacts } from '../python/facts/scope';
import type { FileFacts } from '../python/facts';
import type { Evaluator } from './evaluator';
import { bindingsAtEnd, bindingsOf, endOfFile } from './boundNames';
import { callMethod } from './callMethod';
import { isReplaced } from './classDecorators';
import { unpackElement } from './elements';
import { closureOf, isResolved, join, unknownMeaning, type ClassMeaning, type Frame, type Meaning, type ModuleMeaning } from './meaning';
import { parameterMeanings } from './parameters';
import { withAdditions } from './additions';
import { frameOfBinding } from './givenElsewhere';
import { inLibrary } from './inLibrary';
import { testedKinds } from './testedKinds';
import { reachingBindings, type Reaching } from './reachingBindings';

/** A name, as Python finds it: this function, the functions around it, the file, then the built-in names. */
export function lookUpName(evaluator: Evaluator, name: string, frame: Frame, at?: Position): readonly Meaning[] {
  const facts = evaluator.program.file(frame.path);
  if (!facts) return unknownMeaning;
  let scope: FunctionFacts | undefined = facts.functions[frame.functionId];
  let scopeFrame = frame;
  let inner: FunctionFacts | undefined;
  while (scope) {
    const place = inner ? placeOfInner(inner, scope) : at;
    const found = lookUpInScope(evaluator, name, scope, { frame: scopeFrame, at: place });
    if (found) return found;
    inner = scope;
    scope = scope.parent === undefined ? undefined : facts.functions[scope.parent];
    if (scope) scopeFrame = scopeFrame.outer?.functionId === scope.id ? scopeFrame.outer : { path: frame.path, functionId: scope.id, arguments: undefined };
  }
  return lookUpStar(evaluator, name, facts) ?? builtIn(evaluator, name);
}

/**
 * When a function runs, among the bindings of the one around it: a lambda is used up where it is
 * written, as a rule. A file's body is through when its functions run; one between may not be.
 */
function placeOfInner(inner: FunctionFacts, { kind }: FunctionFacts): Position | undefined {
  if (inner.kind === 'lambda') return inner.range.start;
  return kind === 'module' ? endOfFile : undefined;
}

/** A name that a module binds at its top, for `module.name` and `from module import name`. */
export function lookUpInModule(evaluator: Evaluator, name: string, path: string): readonly Meaning[] | undefined {
  const facts = evaluator.program.file(path);
  return facts && (lookUpInBody(evaluator, name, facts) ?? lookUpStar(evaluator, name, facts));
}

function lookUpInBody(evaluator: Evaluator, name: string, { path, functions: [body] }: FileFacts): readonly Meaning[] | undefined {
  const frame: Frame = { path, functionId: 0, arguments: undefined };
  return body && lookUpInScope(evaluator, name, body, { frame, at: endOfFile });
}

function lookUpInScope(evaluator: Evaluator, name: string, scope: FunctionFacts, { frame, at }: { frame: Frame; at: Position | undefined }): readonly Meaning[] | undefined {
  const parameter = scope.parameters.findIndex((each) => each.name === name);
  const all = bindingsOf(scope.bindings, name);
  if (parameter < 0 && all.length === 0) return undefined;
  const facts = evaluator.program.file(frame.path);
  const isChoice = all.length > 1 || (all.length === 1 && (parameter >= 0 || all[0]?.kind === 'element'));
  const { bindings, isOverwritten } = isChoice && at && facts ? reaching(facts, scope, { name, all, at }) : { bindings: all, isOverwritten: false };
  if (parameter < 0 && bindings.length === 0) return undefined;
  const bound = bindings.flatMap((binding) => meaningsOfBinding(evaluator, binding, facts ? frameOfBinding(facts, binding, { name, frame }) : frame)).map((meaning) => withAdditions(evaluator, meaning, name, frame));
  // A parameter that is only refilled from itself (`xs = xs or []`) keeps what the caller gave.
  const given = parameter < 0 || isOverwritten ? [] : parameterMeanings(evaluator, scope, parameter, frame);
  const meanings = join([...given, ...bound]);
  const isUnknown = meanings.every(({ kind }) => kind === 'unknown' || kind === 'member');
  const tested = isUnknown ? testedKinds(evaluator, scope, name, frame) : [];
  return tested.length > 0 ? join(tested) : meanings;
}

/** The bindings that a use sees; those at a file's top are seen from its end by all others. */
function reaching(facts: FileFacts, scope: FunctionFacts, { name, all, at }: { name: string; all: readonly Binding[]; at: Position }): Reaching {
  return at === endOfFile && scope.kind === 'module' ? bindingsAtEnd(facts, name) : reachingBindings(facts, scope, all, at);
}

/** What one binding gives its name. */
export function meaningsOfBinding(evaluator: Evaluator, binding: Binding, frame: Frame): readonly Meaning[] {
  const { path } = frame;
  switch (binding.kind) {
    case 'function':
      return [{ kind: 'function', path, functionId: binding.functionId, self: undefined, closure: closureOf(frame) }];
    case 'class':
      return classMeanings(evaluator, { kind: 'class', path, classId: binding.classId });
    case 'import':
      return importMeanings(evaluator, binding, path);
    case 'value':
      return withAnnotation(evaluator.meaningsOf(binding.value, frame), () => binding.annotation ? evaluator.annotated(binding.annotation, frame) : []);
    case 'declared':
      return evaluator.annotated(binding.annotation, frame);
    case 'element':
      return join(evaluator.meaningsOf(binding.iterable, frame).flatMap((iterable) => evaluator.elementsOf(iterable, binding.path)));
    case 'unpacked':
      return join(evaluator.meaningsOf(binding.value, frame).flatMap((value) => unpackElement(evaluator, value, binding.path)));
    case 'entered':
      return join(evaluator.meaningsOf(binding.context, frame).flatMap((context) => entered(evaluator, context)));
    case 'opaque':
      return unknownMeaning;
  }
}

function classMeanings(evaluator: Evaluator, named: ClassMeaning): readonly Meaning[] {
  return isReplaced(evaluator, named) ? unknownMeaning : [named];
}

/** What a value is, else, or where a library holds it, what its annotation says; of an empty container that is annotated, `jobs: list[Job] = []`, what will be in it. */
function withAnnotation(meanings: readonly Meaning[], annotated: () => readonly Meaning[]): readonly Meaning[] {
  if (!meanings.some(isResolved)) return join([...annotated(), ...meanings]);
  const declared = meanings.every(isOfLibrary) ? annotated() : [];
  if (declared.length > 0 && declared.every(({ kind }) => kind === 'instance')) return declared;
  if (!meanings.some(isEmpty)) return meanings;
  const items = annotated().flatMap((meaning) => (meaning.kind === 'collection' ? meaning.items ?? [] : [])).filter(isResolved);
  return items.length === 0 ? meanings : meanings.map((meaning) => (isEmpty(meaning) ? { ...meaning, items } : meaning));
}

/** What a library keeps or gives: that it is an object of the project's own, as `request.app.state.engine` is, only an annotation says. */
function isOfLibrary({ kind }: Meaning): boolean {
  return kind === 'external' || kind === 'external-instance';
}

function isEmpty(meaning: Meaning): boolean {
  return meaning.kind === 'collection' && meaning.length === 0 && meaning.type !== 'tuple';
}

/** `with x as y`: most context managers give themselves; those of the project say so in `__enter__`, or yield it once below `@contextmanager`. */
export function entered(evaluator: Evaluator, context: Meaning): readonly Meaning[] {
  if (context.kind === 'collection' && context.type === 'generator') return evaluator.elementsOf(context, []);
  if (context.kind !== 'instance') return [context];
  const given = [...callMethod(evaluator, context, '__enter__'), ...callMethod(evaluator, context, '__aenter__')];
  return given.length > 0 ? join(given) : [context];
}

function importMeanings(evaluator: Evaluator, binding: Extract<Binding, { kind: 'import' }>, path: string): readonly Meaning[] {
  const { module, level, symbol } = binding;
  const target = evaluator.program.module(path, module, level);
  if (target.kind === 'pending') return unknownMeaning;
  if (target.kind === 'external') return externalImport(evaluator, module, level, symbol, path);
  const found: ModuleMeaning = { kind: 'module', path: target.path, name: module, importedFrom: path };
  if (symbol === undefined) return [found];
  // `from . import run` in a package's own `__init__.py`: what it imports is what binds the name.
  if (target.path === path) return submodule(evaluator, found, symbol);
  return evaluator.member(found, symbol, module);
}

function submodule(evaluator: Evaluator, { path, name, importedFrom }: ModuleMeaning, symbol: string): readonly Meaning[] {
  const target = evaluator.program.module(path, symbol, 1);
  if (target.kind === 'file' && target.path !== path) return [{ kind: 'module', path: target.path, name: `${name}.${symbol}`, importedFrom }];
  return evaluator.program.isNativeModule(path, symbol) ? [{ kind: 'external', name: `${name}.${symbol}`, self: undefined }] : unknownMeaning;
}

function externalImport(evaluator: Evaluator, module: string, level: number, symbol: string | undefined, path: string): readonly Meaning[] {
  // A folder without `__init__.py` is no file, but its modules are: `from package import module`.
  if (symbol !== undefined) {
    const submodule = evaluator.program.module(path, module === '' ? symbol : `${module}.${symbol}`, level);
    if (submodule.kind === 'file') return [{ kind: 'module', path: submodule.path, name: `${module}.${symbol}`, importedFrom: path }];
    if (submodule.kind === 'pending') return unknownMeaning;
  }
  if (level > 0) return nativeImport(evaluator, { module, level, symbol }, path);
  return [inLibrary(symbol === undefined ? module : `${module}.${symbol}`)];
}

/** `from ..engine import Index`, where `engine` is compiled from a source of the project: of its place the folder's name is known. */
function nativeImport(evaluator: Evaluator, { module, level, symbol }: Pick<Extract<Binding, { kind: 'import' }>, 'module' | 'level' | 'symbol'>, path: string): readonly Meaning[] {
  const parts = [module, symbol ?? ''].filter((part) => part !== '');
  if (!evaluator.program.isNativeModule(path, parts[0] ?? '')) return unknownMeaning;
  return [{ kind: 'external', name: [path.split('/').at(-1 - level), ...parts].join('.'), self: undefined }];
}

/** A built-in name. One that nobody gives a value is none of a library that is called so: who uses that imports it. */
function builtIn({ program }: Evaluator, name: string): readonly Meaning[] {
  const library = program.knowledge.library(name)?.library;
  return library === undefined || library === 'builtins' ? [{ kind: 'external', name, self: undefined }] : unknownMeaning;
}

/** `from module import *`. */
function lookUpStar(evaluator: Evaluator, name: string, facts: FileFacts): readonly Meaning[] | undefined {
  // Most files have none, and that costs nothing to see.
  const source = facts.functions[0]?.starImports.length ? evaluator.starSource(name, facts) : undefined;
  switch (source?.kind) {
    case undefined:
      return undefined;
    case 'pending':
      return unknownMeaning;
    case 'file':
      return lookUpInBody(evaluator, name, source.facts);
    case 'library':
      return [inLibrary(source.name)];
  }
}
