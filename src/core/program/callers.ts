import type { FileFacts } from '../python/facts';
import type { CallExpression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { callsIn, lastName } from './callIndex';
import { aliasesIn } from './aliases';
import { isDeclaration, methodsNamed } from './emptyBody';
import type { Caller, Evaluator } from './evaluator';
import type { ClassMeaning, Frame, FunctionMeaning, Meaning } from './meaning';
import { isBound, isUnbound } from './parameterKinds';

/** A name that stands in more files says too little of which function it is. */
export const maximumFiles = 5;

/** A module or class that is named in more files is used everywhere. */
const maximumNaming = 12;

/** How many calls are looked at; a helper called more often is called with anything. */
export const maximumCalls = 24;

/**
 * The calls of a function in its own file, and in the files around it where the callee is known to
 * be this function.
 */
export function callersOf(evaluator: Evaluator, scope: FunctionFacts, path: string): readonly Caller[] {
  const facts = evaluator.program.file(path);
  if (!facts) return [];
  const own = callersIn(evaluator, facts, namesOf(evaluator, facts, scope), { scope, path });
  if (!isSeenElsewhere(scope)) return own.slice(0, maximumCalls);
  return [...own, ...callersElsewhere(evaluator, facts, { scope, path })].slice(0, maximumCalls);
}

/** A function whose calls are looked for, and its file. */
export interface Called {
  readonly scope: FunctionFacts;
  readonly path: string;
}

/** Nested functions are called by whoever is given them, and private ones at home. */
export function isSeenElsewhere({ kind, name, parent, classId }: FunctionFacts): boolean {
  if (kind !== 'function' || (parent !== 0 && classId === undefined)) return false;
  return name === '__init__' || name === '__call__' || !name.startsWith('_');
}

/**
 * Under which names a function is called: a constructor by that of its class, and of the heirs that
 * have none of their own; in these `super().__init__(…)` calls it, too.
 */
function namesOf(evaluator: Evaluator, facts: FileFacts, scope: FunctionFacts): readonly string[] {
  const className = scope.classId === undefined ? undefined : facts.classes[scope.classId]?.name;
  if (scope.name !== '__init__' || scope.classId === undefined || className === undefined) return [scope.name];
  const heirs = evaluator.subclasses({ kind: 'class', path: facts.path, classId: scope.classId });
  return [className, ...new Set(heirs.flatMap((heir) => evaluator.classFacts(heir)?.name ?? [])), ...(heirs.length > 0 ? ['__init__'] : [])];
}

function callersElsewhere(evaluator: Evaluator, facts: FileFacts, called: Called): readonly Caller[] {
  const { scope, path } = called;
  const names = namesOf(evaluator, facts, scope);
  const heirs = scope.name === '__init__' && scope.classId !== undefined ? evaluator.subclasses({ kind: 'class', path, classId: scope.classId }) : [];
  const paths = names.filter((name) => name !== '__init__').flatMap((name) => filesCalling(evaluator, facts, scope, name));
  return [...new Set([...paths, ...heirs.map((heir) => heir.path)])].filter((each) => each !== path).flatMap((each) => {
    const file = evaluator.program.file(each);
    return file ? callersIn(evaluator, file, [...names, ...names.slice(0, 1).flatMap((name) => aliasesIn(file, name))], called) : [];
  });
}

/**
 * The files in which a name is called. Of a name that many files call, those that also name the module
 * of the function, or the class of the method: `threads.run(f)`, `pool: WorkerPool … pool.add(f)`.
 */
function filesCalling(evaluator: Evaluator, { path, classes }: FileFacts, { classId }: FunctionFacts, name: string): readonly string[] {
  const { program } = evaluator;
  const few = program.filesWith(path, `${name}(`, maximumFiles);
  if (few) return few;
  const home = classId === undefined ? moduleName(path) : classes[classId]?.name;
  return home === undefined || home === name ? [] : program.filesWith(path, home, maximumNaming) ?? [];
}

/** "src/shop/threads.py" is imported as "threads", and "src/shop/__init__.py" as "shop". */
export function moduleName(path: string): string | undefined {
  const parts = path.replace(/\.pyw?$/, '').split('/');
  return parts.at(-1) === '__init__' ? parts.at(-2) : parts.at(-1);
}

function callersIn(evaluator: Evaluator, file: FileFacts, names: readonly string[], called: Called): readonly Caller[] {
  const isHome = file.path === called.path;
  return names.flatMap((name) => callsIn(file, name)).flatMap(({ call, functionId }): readonly Caller[] => {
    const frame: Frame = { path: file.path, functionId, arguments: undefined };
    const skip = skipped(evaluator, evaluator.meaningsOf(call.callee, frame), call, called, isHome);
    return skip === undefined ? [] : [{ call, frame, skip }];
  });
}

/** How many parameters the receiver fills, where a callee can be the function: it is, or, at home, nothing is known of it. */
function skipped(evaluator: Evaluator, callee: readonly Meaning[], call: CallExpression, { scope, path }: Called, isHome: boolean): number | undefined {
  const bound = isBound(scope) ? 1 : 0;
  for (const meaning of callee) {
    if (meaning.kind === 'function' && meaning.path === path && meaning.functionId === scope.id) {
      return isUnbound(scope, meaning.self) ? 0 : bound;
    }
    if (meaning.kind === 'function' && declares(evaluator, meaning, { scope, path })) return bound;
    if (meaning.kind === 'class' && scope.name === '__init__' && isConstructor(evaluator, meaning, { scope, path })) return bound;
    if (isHome && lastName(call.callee) !== '__init__' && (meaning.kind === 'unknown' || meaning.kind === 'member')) return bound;
  }
  return undefined;
}

/** Whether a called method is only declared, in a base of the class whose method is asked about: `worker: Worker … worker.submit(f)`. */
function declares(evaluator: Evaluator, declared: FunctionMeaning, { scope, path }: Called): boolean {
  const facts = evaluator.functionFacts(declared);
  if (facts?.name !== scope.name || facts.classId === undefined || scope.classId === undefined || !isDeclaration(facts)) return false;
  return evaluator.ancestors({ kind: 'class', path, classId: scope.classId }).some((ancestor) =>
    typeof ancestor !== 'string' && ancestor.path === declared.path && ancestor.classId === facts.classId);
}

/** Whether making an object calls a constructor with what is given: its own, or that of a base to which it hands all on. */
function isConstructor(evaluator: Evaluator, made: ClassMeaning, { scope, path }: Called): boolean {
  for (const owner of evaluator.ancestors(made)) {
    const [constructor] = typeof owner === 'string' ? [] : methodsNamed(evaluator, owner, '__init__');
    if (!constructor) continue;
    if (constructor.path === path && constructor.functionId === scope.id) return true;
    if (!handsAllOn(evaluator, constructor)) return false;
  }
  return false;
}

/** `def __init__(self, *args, **kwargs): super().__init__(*args, **kwargs)`, whatever else it does. */
function handsAllOn(evaluator: Evaluator, constructor: { readonly path: string; readonly functionId: number }): boolean {
  const file = evaluator.program.file(constructor.path);
  const facts = file?.functions[constructor.functionId];
  const [, ...given] = facts?.parameters ?? [];
  if (!file || !facts || given.length < 2 || !given.every(({ kind }) => kind === 'star' || kind === 'double-star')) return false;
  return callsIn(file, '__init__').some(({ call, functionId }) => functionId === facts.id && call.arguments.filter(({ isSpread }) => isSpread).length === given.length);
}
