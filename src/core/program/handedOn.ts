import type { Argument, Expression } from '../python/facts/expression';
import { expressionsIn, heldExpressionsIn, type FactsNode } from '../python/traverse';
import { boundParameters } from './calls';
import type { Evaluator } from './evaluator';
import { firstOf } from './firstOf';
import { meaningKey, type Frame, type FunctionMeaning, type Meaning, type PartialMeaning } from './meaning';
import { innermost, type SpawnCall } from './spawnCall';

/** Callables that a wrapper was given, by their keys. */
export type Given = ReadonlyMap<string, Meaning>;

/** Methods that call each other are followed so far. */
const maximumDepth = 3;

/** The given callables, as {@link runOf} looks for them. */
export function asGiven(callables: readonly Meaning[]): Given {
  return new Map(callables.map((callable) => [meaningKey(callable), callable]));
}

/** Which of the given callables a spawn runs: its target is one, is made of one, or calls one. */
export function runOf(evaluator: Evaluator, spawn: SpawnCall, given: Given): Meaning | undefined {
  for (const target of spawn.targets) {
    const found = within(evaluator, target, given) ?? calledBy(evaluator, target, given, 0);
    if (found) return found;
  }
  return passedTo(evaluator, spawn, given);
}

/** The given callable that something is, closes over, or was made with: `Job(function, arguments)`. */
export function carriedBy(evaluator: Evaluator, meaning: Meaning, given: Given): Meaning | undefined {
  return within(evaluator, meaning, given) ?? firstOf(givenTo(evaluator, meaning), (each) => within(evaluator, each, given));
}

/** What an object of the project was made with; nothing where that is not seen. */
export function givenTo(evaluator: Evaluator, object: Meaning | undefined): readonly Meaning[] {
  const made = object?.kind === 'instance' ? object.madeBy : undefined;
  return made ? made.call.arguments.flatMap(({ value }) => evaluator.meaningsOf(value, made.frame)) : [];
}

/** One of the given callables, or a closure or partial around one. */
function within(evaluator: Evaluator, target: Meaning, given: Given): Meaning | undefined {
  const itself = given.get(meaningKey(target));
  if (itself) return itself;
  if (target.kind === 'partial') return firstOf(target.callee, (callee) => within(evaluator, callee, given)) ?? boundIn(evaluator, target, given);
  if (target.kind !== 'function' || !target.closure) return undefined;
  const held = heldIn(evaluator, target.closure, given);
  if (!held || (given.size === 1 && isSurelyCallable(held))) return held;
  // Of several that the closure sees, the one that it calls; what may be a plain value only where it is called.
  const called = firstCalled(evaluator, { path: target.path, functionId: target.functionId, arguments: undefined, outer: target.closure }, (callee) => given.get(meaningKey(callee)));
  return called ?? (isSurelyCallable(held) ? held : undefined);
}

/** `partial(call_with, function)`: the given callable that a partial holds as an argument, where its function calls it. */
function boundIn(evaluator: Evaluator, { callee, arguments: bound, frame }: PartialMeaning, given: Given): Meaning | undefined {
  return firstOf(callee, (inner) => (inner.kind === 'function' ? firstOf(bound, (argument) => {
    const found = firstOf(evaluator.meaningsOf(argument.value, frame), (meaning) => given.get(meaningKey(meaning)));
    return found && callsParameter(evaluator, inner, bound, argument) ? found : undefined;
  }) : undefined));
}

/** Whether something is known to be called; of what could not be resolved only its name is known: it may be a number. */
export function isSurelyCallable(meaning: Meaning): boolean {
  return meaning.kind === 'partial' ? meaning.callee.some(isSurelyCallable) : meaning.kind !== 'member';
}

/** What a frame holds of the given: as it is, or in a closure of another wrapper around it. */
function heldIn(evaluator: Evaluator, frame: Frame, given: Given): Meaning | undefined {
  const known = [...(frame.arguments?.values() ?? [])].flat();
  return firstOf(known, (meaning) => given.get(meaningKey(meaning)) ?? generatorOf(meaning, given))
    ?? firstOf(known, (meaning) => (meaning.kind === 'function' && meaning.closure ? within(evaluator, meaning, given) : undefined))
    ?? (frame.outer && heldIn(evaluator, frame.outer, given));
}

/** `Thread(target=self._run)` or a thread's own `run`, of an object that was made with the callable: the method calls it. */
function calledBy(evaluator: Evaluator, method: Meaning, given: Given, depth: number): Meaning | undefined {
  if (method.kind !== 'function' || !isMadeWith(evaluator, method, given) || depth >= maximumDepth) return undefined;
  const frame = evaluator.enterWith(method, [method.self ? [method.self] : []]);
  return firstCalled(evaluator, frame, (callee) => within(evaluator, callee, given) ?? calledBy(evaluator, callee, given, depth + 1));
}

/** The first call in a frame's function that leads to something. */
function firstCalled(evaluator: Evaluator, frame: Frame, find: (callee: Meaning) => Meaning | undefined): Meaning | undefined {
  const file = evaluator.program.file(frame.path);
  const facts = file?.functions[frame.functionId];
  return file && facts && firstOf(expressionsIn(file, facts), (expression) => (expression.kind === 'call' ? firstOf(evaluator.meaningsOf(expression.callee, frame), find) : undefined));
}

/**
 * Which of the given callables a spawn surely runs: its target, or what that calls, calls one or goes
 * on with a generator of one. That a closure sees a callable is not enough, where it also sees what
 * is to be done afterwards.
 */
export function surelyRunOf(evaluator: Evaluator, { targets }: SpawnCall, given: Given): Meaning | undefined {
  return firstOf(targets, (target) => given.get(meaningKey(target)) ?? calledIn(evaluator, target, given, 0));
}

function calledIn(evaluator: Evaluator, callee: Meaning, given: Given, depth: number): Meaning | undefined {
  if (callee.kind === 'partial') return firstOf(callee.callee, (inner) => given.get(meaningKey(inner)) ?? calledIn(evaluator, inner, given, depth));
  if (callee.kind !== 'function' || depth >= maximumDepth || !(callee.closure ? heldIn(evaluator, callee.closure, given) : isMadeWith(evaluator, callee, given))) return undefined;
  const frame = callee.closure ? { path: callee.path, functionId: callee.functionId, arguments: undefined, outer: callee.closure } : evaluator.enterWith(callee, [callee.self ? [callee.self] : []]);
  return steppedIn(evaluator, frame, given)
    ?? firstCalled(evaluator, frame, (each) => given.get(meaningKey(each)))
    ?? firstCalled(evaluator, frame, (each) => calledIn(evaluator, each, given, depth + 1));
}

/** `next(steps)` and `for step in steps`, of what a given generator function gave. */
function steppedIn(evaluator: Evaluator, frame: Frame, given: Given): Meaning | undefined {
  const file = evaluator.program.file(frame.path);
  const facts = file?.functions[frame.functionId];
  if (!file || !facts) return undefined;
  const stepped = heldExpressionsIn(file, facts).filter(({ expression, holder }) => isStepped(expression, holder));
  return firstOf(stepped, ({ expression }) => firstOf(evaluator.meaningsOf(expression, frame), (meaning) => generatorOf(meaning, given)));
}

function isStepped(expression: Expression, holder: FactsNode | undefined): boolean {
  if (holder?.kind === 'for') return holder.iterable === expression;
  return holder?.kind === 'call' && holder.callee.kind === 'name' && holder.callee.name === 'next' && holder.arguments[0]?.value === expression;
}

function generatorOf(meaning: Meaning, given: Given): Meaning | undefined {
  if (meaning.kind !== 'collection' || meaning.type !== 'generator') return undefined;
  const { path, functionId } = meaning.frame;
  return firstOf([...given.values()], (each) => (each.kind === 'function' && each.path === path && each.functionId === functionId ? each : undefined));
}

function isMadeWith(evaluator: Evaluator, { self }: FunctionMeaning, given: Given): boolean {
  return givenTo(evaluator, self).some((meaning) => within(evaluator, meaning, given) !== undefined);
}

/** `Thread(target=self._run, args=(function,))`: the target calls what it is passed. */
function passedTo(evaluator: Evaluator, spawn: SpawnCall, given: Given): Meaning | undefined {
  const { frame, taskFrame = frame } = innermost(spawn);
  const target = spawn.targets.find((each) => each.kind === 'function');
  if (target?.kind !== 'function') return undefined;
  const passed = spawn.taskArguments.filter(({ value }) => value.kind === 'name' || isPartOfElement(value));
  return firstOf(passed, (argument) => {
    const found = firstOf(evaluator.meaningsOf(argument.value, taskFrame), (meaning) => given.get(meaningKey(meaning)) ?? (meaning.kind === 'partial' ? within(evaluator, meaning, given) : undefined));
    return found && (isSurelyCallable(found) || callsParameter(evaluator, target, spawn.taskArguments, argument)) ? found : undefined;
  });
}

/** What `starmap` unpacks of each of the things that it goes through. */
function isPartOfElement(value: Expression): boolean {
  return value.kind === 'subscript' && value.object.kind === 'subscript' && value.object.indices.length === 0;
}

/** Whether a function calls the parameter that gets an argument. */
function callsParameter(evaluator: Evaluator, target: FunctionMeaning, taskArguments: readonly Argument[], argument: Argument): boolean {
  const file = evaluator.program.file(target.path);
  const facts = evaluator.functionFacts(target);
  if (!file || !facts) return false;
  const place = taskArguments.filter(({ keyword }) => keyword === undefined).indexOf(argument) + boundParameters(evaluator, target);
  const parameter = facts.parameters.find(({ name }, index) => (argument.keyword === undefined ? index === place : name === argument.keyword));
  return expressionsIn(file, facts).some((expression) => expression.kind === 'call' && expression.callee.kind === 'name' && expression.callee.name === parameter?.name);
}
