import type { CallExpression, Expression } from '../python/facts/expression';
import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import { walkExpressions, type FactsNode } from '../python/traverse';
import { boundParameters } from './calls';
import { decoratedResults, decoratedNames, isDecorated } from './decorators';
import type { Evaluator } from './evaluator';
import { writtenName } from './expressions';
import { meaningKey, type Frame, type FunctionMeaning, type Meaning } from './meaning';
import { innermost, type SpawnCall } from './spawnCall';

/** A call, where its names are looked up, and what stands around it. */
export interface CallInPlace {
  readonly call: CallExpression;
  readonly frame: Frame;
  readonly around: readonly FactsNode[];
}

/** Reads a call as a spawn, through so many more levels of wrappers. */
export type SpawnReader = (place: CallInPlace, levels: number) => SpawnCall | undefined;

/** A callee is looked at as that many different functions. */
const maximumCallees = 3;

/**
 * A call of a wrapper: a function of the project that hands what it is given to a spawn, or to
 * another wrapper (`run_in_background(f)`); or a function whose decorator makes its call a spawn
 * (`@threaded`). The site is the call, since there stands what runs.
 */
export function readWrapperCall(evaluator: Evaluator, place: CallInPlace, read: SpawnReader, levels: number): SpawnCall | undefined {
  const { call, frame } = place;
  const facts = evaluator.program.file(frame.path);
  if (!facts || levels === 0) return undefined;
  const handed = call.arguments.map(({ value }) => value).filter((value) => looksCallable(facts, value, frame));
  if (handed.length === 0 && !mayBeDecorated(facts, call.callee)) return undefined;
  for (const callee of evaluator.meaningsOf(call.callee, frame).slice(0, maximumCallees)) {
    const spawn = handed.length > 0 ? throughArguments(evaluator, callee, place, handed, read, levels) : undefined;
    const found = spawn ?? throughDecorator(evaluator, callee, place, read, levels);
    if (found) return found;
  }
  return undefined;
}

/** A decorator that starts what stands below it at once (`@run_in_background` above a `def`). */
export function readSpawningDecorators(evaluator: Evaluator, facts: FileFacts, read: SpawnReader, levels: number): readonly SpawnCall[] {
  return facts.functions.filter(isDecorated).flatMap((decorated) => {
    const frame: Frame = { path: facts.path, functionId: decorated.parent ?? 0, arguments: undefined };
    const target: FunctionMeaning = { kind: 'function', path: facts.path, functionId: decorated.id, self: undefined };
    return decorated.decorators.flatMap((decorator): readonly SpawnCall[] => {
      const call: CallExpression = { kind: 'call', callee: decorator, arguments: [], range: decorator.range };
      const place: CallInPlace = { call, frame, around: [] };
      for (const callee of evaluator.meaningsOf(decorator, frame)) {
        if (callee.kind !== 'function') continue;
        const inner = handOver(evaluator, callee, evaluator.enterWith(callee, [[target]]), [target], read, levels);
        if (inner) return [through(evaluator, place, callee, inner, target)];
      }
      return [];
    });
  });
}

function throughArguments(evaluator: Evaluator, callee: Meaning, place: CallInPlace, handed: readonly Expression[], read: SpawnReader, levels: number): SpawnCall | undefined {
  const wrapper = asFunction(evaluator, callee, place);
  const facts = wrapper && evaluator.functionFacts(wrapper);
  if (!wrapper || !facts || facts.isGenerator) return undefined;
  const given = handed.flatMap((value) => evaluator.meaningsOf(taskIn(value)?.callee ?? value, place.frame).filter(isCallable));
  if (given.length === 0) return undefined;
  const frame = evaluator.enter(wrapper, place, boundParameters(evaluator, wrapper));
  const inner = handOver(evaluator, wrapper, frame, given, read, levels);
  return inner && through(evaluator, place, wrapper, inner, given[0]);
}

function throughDecorator(evaluator: Evaluator, callee: Meaning, place: CallInPlace, read: SpawnReader, levels: number): SpawnCall | undefined {
  if (callee.kind !== 'function') return undefined;
  for (const wrapper of decoratedResults(evaluator, callee)) {
    const bound: FunctionMeaning = { ...wrapper, self: callee.self };
    const frame = evaluator.enter(wrapper, place, 0);
    const target: FunctionMeaning = { ...callee, self: undefined };
    const inner = handOver(evaluator, bound, frame, [target], read, levels);
    if (inner) return through(evaluator, place, wrapper, inner, callee);
  }
  return undefined;
}

/** A function; of a class its `__init__`, for helpers that start when they are made. */
function asFunction(evaluator: Evaluator, callee: Meaning, { call, frame }: CallInPlace): FunctionMeaning | undefined {
  if (callee.kind === 'function') return callee;
  if (callee.kind !== 'class') return undefined;
  const initialiser = evaluator.classMember(callee, '__init__').find((method) => method.kind === 'function');
  return initialiser && { ...initialiser, self: { kind: 'instance', path: callee.path, classId: callee.classId, madeBy: { call, frame } } };
}

/** The spawn in a wrapper's body whose target is, or calls, something that the wrapper was given. */
function handOver(evaluator: Evaluator, wrapper: FunctionMeaning, frame: Frame, given: readonly Meaning[], read: SpawnReader, levels: number): SpawnCall | undefined {
  const file = evaluator.program.file(wrapper.path);
  const facts = file?.functions[wrapper.functionId];
  if (!file || !facts) return undefined;
  const keys = new Set(given.map(meaningKey));
  let found: SpawnCall | undefined;
  walkExpressions(file, facts, (expression, around) => {
    if (found || expression.kind !== 'call') return;
    const spawn = read({ call: expression, frame, around }, levels - 1);
    if (spawn && (spawn.targets.some((target) => leadsTo(target, keys)) || isPassedOn(evaluator, spawn, keys))) found = spawn;
  });
  return found;
}

/** `Thread(target=self._run, args=(function,))`: the target calls what it is passed. */
function isPassedOn(evaluator: Evaluator, spawn: SpawnCall, given: ReadonlySet<string>): boolean {
  const { frame, taskFrame = frame } = innermost(spawn);
  return spawn.targets.some((target) => target.kind === 'function') && spawn.taskArguments.some(({ value }) =>
    value.kind === 'name' && evaluator.meaningsOf(value, taskFrame).some((meaning) => given.has(meaningKey(meaning))));
}

/** Whether a target is one of the given callables, or a closure or partial around one. */
function leadsTo(target: Meaning, given: ReadonlySet<string>): boolean {
  if (given.has(meaningKey(target))) return true;
  if (target.kind === 'partial') return target.callee.some((callee) => leadsTo(callee, given));
  if (target.kind !== 'function') return false;
  return target.closure !== undefined && holds(target.closure, given);
}

function holds(frame: Frame, given: ReadonlySet<string>): boolean {
  const known = [...(frame.arguments?.values() ?? [])].flat();
  return known.some((meaning) => given.has(meaningKey(meaning))) || (frame.outer !== undefined && holds(frame.outer, given));
}

function through(evaluator: Evaluator, { call, frame, around }: CallInPlace, wrapper: FunctionMeaning, inner: SpawnCall, shown: Meaning | undefined): SpawnCall {
  const name = wrapperName(evaluator, wrapper, call);
  return { ...inner, api: { ...inner.api, label: `${(inner.through?.spawn ?? inner).api.label} through ${name}` }, call, frame, around: [...around], through: { spawn: inner, name, shown } };
}

function wrapperName(evaluator: Evaluator, wrapper: FunctionMeaning, call: CallExpression): string {
  const written = writtenName(call.callee).split('.').pop() ?? '';
  const facts = evaluator.functionFacts(wrapper);
  return facts?.parent === 0 && facts.classId === undefined ? facts.name : written;
}

function isCallable(meaning: Meaning): boolean {
  return meaning.kind === 'function' || meaning.kind === 'partial' || (meaning.kind === 'external' && meaning.name.includes('.'));
}

/** What a function may be handed over as; a plain value is told from it without looking it up. */
function looksCallable(facts: FileFacts, value: Expression, frame: Frame): boolean {
  switch (value.kind) {
    case 'lambda':
      return true;
    case 'name':
      return isBoundToCallable(facts, value.name, frame);
    case 'attribute':
      return functionNames(facts).has(value.name) || (value.object.kind === 'name' && isImported(facts, value.object.name));
    case 'call':
      return writtenName(value.callee).endsWith('partial');
    case 'comprehension':
    case 'collection':
      return taskIn(value) !== undefined;
    default:
      return false;
  }
}

/** `delayed(f)(x)` in a list of such. */
function taskIn(list: Expression): CallExpression | undefined {
  const [task] = list.kind === 'comprehension' || list.kind === 'collection' ? list.elements : [];
  return task?.kind === 'call' && task.callee.kind === 'call' && writtenName(task.callee).endsWith('delayed') ? task : undefined;
}

function isBoundToCallable(facts: FileFacts, name: string, frame: Frame): boolean {
  if (frame.arguments?.get(name)?.some(isCallable)) return true;
  let scope: FunctionFacts | undefined = facts.functions[frame.functionId];
  for (let outer = frame.outer; scope; scope = scope.parent === undefined ? undefined : facts.functions[scope.parent], outer = outer?.outer) {
    if (outer?.arguments?.get(name)?.some(isCallable)) return true;
    const bindings = scope.bindings[name];
    if (bindings) return bindings.some((binding) => binding.kind === 'function' || binding.kind === 'import' || (binding.kind === 'value' && looksLikeFunction(binding.value)));
  }
  return false;
}

function looksLikeFunction(value: Expression): boolean {
  return value.kind === 'lambda' || (value.kind === 'call' && writtenName(value.callee).endsWith('partial'));
}

function isImported(facts: FileFacts, name: string): boolean {
  return facts.functions[0]?.bindings[name]?.some((binding) => binding.kind === 'import') ?? false;
}

const namesOfFunctions = new WeakMap<FileFacts, ReadonlySet<string>>();

function functionNames(facts: FileFacts): ReadonlySet<string> {
  let names = namesOfFunctions.get(facts);
  if (!names) {
    names = new Set(facts.functions.filter(({ kind }) => kind === 'function').map(({ name }) => name));
    namesOfFunctions.set(facts, names);
  }
  return names;
}

/** A bare name may be imported from anywhere; a method's decorator is looked for in the same file. */
function mayBeDecorated(facts: FileFacts, callee: Expression): boolean {
  if (callee.kind === 'name') return decoratedNames(facts).has(callee.name) || isImported(facts, callee.name);
  return callee.kind === 'attribute' && decoratedNames(facts).has(callee.name);
}
