import type { FileFacts } from '../python/facts';
import type { Argument, CallExpression, Expression } from '../python/facts/expression';
import { expressionsIn, walkExpressions } from '../python/traverse';
import { boundMethods } from './boundMethods';
import { callsIn } from './callIndex';
import { callsOfHeld } from './callsHeld';
import type { Evaluator } from './evaluator';
import { carriedBy, isSurelyCallable, type Given } from './handedOn';
import type { Frame, FunctionMeaning, InstanceMeaning, Meaning } from './meaning';
import { startsMany } from './multiplicity';
import type { CallInPlace, SpawnCall } from './spawnCall';
import { containerOf, containerTakenFrom, givers, isContainer, type Container } from './taken';

/** The workers of a pool made by hand, or the thread that keeps a task, and which of the given callables they are handed. */
export interface QueuedTask {
  readonly spawn: SpawnCall;
  readonly shown: Meaning;
}

/** Reads a call as a spawn. */
export type ReadPlace = (place: CallInPlace) => SpawnCall | undefined;

/**
 * A pool made by hand: the wrapper puts a callable that it was given on a queue, as in
 * `self.tasks.put((function, args))`, and threads take it from there and call it.
 *
 * @returns The spawn of those threads, with the callable as their task.
 */
export function queuedTask(evaluator: Evaluator, wrapper: FunctionMeaning, frame: Frame, given: Given, read: ReadPlace): QueuedTask | undefined {
  const facts = evaluator.program.file(wrapper.path);
  if (!facts) return undefined;
  for (const { call, functionId } of givers.flatMap((name) => callsIn(facts, name))) {
    const [put] = call.arguments;
    if (functionId !== wrapper.functionId || !put || call.callee.kind !== 'attribute') continue;
    const shown = carried(evaluator, put.value, frame, given);
    const queues = shown ? containersIn(evaluator, call.callee.object, frame) : [];
    const workers = shown && workersOf(evaluator, wrapper.path, queues, read);
    if (shown && workers) return { spawn: { ...workers, targets: [shown], targetText: '', taskArguments: besideCallable(put.value), taskFrame: frame, items: [] }, shown };
  }
  return undefined;
}

/** The workers that take an object from where a function puts it, and the method of it that they call. */
export interface QueuedJob {
  readonly spawn: SpawnCall;
  readonly work: FunctionMeaning;
}

/** `self.jobs.put(job)`, where threads take it from there and call `job.run()`: the method that they call is the work. */
export function queuedJob(evaluator: Evaluator, taker: FunctionMeaning, frame: Frame, read: ReadPlace): QueuedJob | undefined {
  const facts = evaluator.program.file(taker.path);
  if (!facts) return undefined;
  for (const { call, functionId } of givers.flatMap((name) => callsIn(facts, name))) {
    const [put] = call.arguments;
    if (functionId !== taker.functionId || !put || call.callee.kind !== 'attribute') continue;
    const parts = put.value.kind === 'collection' ? put.value.elements : [put.value];
    const jobs = parts.flatMap((part) => evaluator.meaningsOf(part, frame)).filter((meaning) => meaning.kind === 'instance' && meaning.madeBy !== undefined && !isMadeWithGiven(evaluator, meaning));
    const queues = jobs.length > 0 ? containersIn(evaluator, call.callee.object, frame) : [];
    const spawn = workersOf(evaluator, taker.path, queues, read);
    const names = spawn?.targets.flatMap((target) => (target.kind === 'function' ? callsOfTaken(evaluator, target, queues).flatMap(({ callee }) => (callee.kind === 'attribute' ? [callee.name] : [])) : [])) ?? [];
    const [work] = jobs.flatMap((job) => (job.kind === 'instance' ? names.flatMap((name) => boundMethods(evaluator, job, name)) : []));
    if (spawn && work) return { spawn: { ...spawn, targets: [work], targetText: '', taskArguments: [], items: [] }, work };
  }
  return undefined;
}

/** `Job(function)` in a function that was given the function: who calls that is told by itself. */
function isMadeWithGiven(evaluator: Evaluator, { madeBy }: InstanceMeaning): boolean {
  const parameters = madeBy ? evaluator.functionFacts(madeBy.frame)?.parameters ?? [] : [];
  return madeBy !== undefined && madeBy.call.arguments.some(({ value }) => value.kind === 'name' && parameters.some(({ name }) => name === value.name)
    && evaluator.meaningsOf(value, madeBy.frame).some(({ kind }) => kind === 'function' || kind === 'partial'));
}

/** The given callable that is put on a queue: by itself, with its arguments beside it, or in an object made with it. */
function carried(evaluator: Evaluator, put: Expression, frame: Frame, given: Given): Meaning | undefined {
  const parts = put.kind === 'collection' ? put.elements : [put];
  const found = parts.flatMap((part) => evaluator.meaningsOf(part, frame)).flatMap((meaning) => carriedBy(evaluator, meaning, given) ?? []);
  // What could not be resolved may be what the task is called, or its number.
  return found.find(isSurelyCallable) ?? found[0];
}

/** `(function, args, …)`: what the callable is called with. */
function besideCallable(put: Expression): readonly Argument[] {
  const args = put.kind === 'collection' && put.type !== 'dict' ? put.elements[1] : undefined;
  return args?.kind === 'name' ? [{ keyword: undefined, isSpread: true, value: args }] : [];
}

function containersIn(evaluator: Evaluator, expression: Expression, frame: Frame): readonly Container[] {
  return evaluator.meaningsOf(expression, frame).flatMap((meaning) => containerOf(evaluator, meaning) ?? []);
}

/** The spawn whose target takes from one of the queues and calls what it took. */
function workersOf(evaluator: Evaluator, path: string, queues: readonly Container[], read: ReadPlace): SpawnCall | undefined {
  const paths = queues.length > 0 ? new Set([path, ...queues.map((queue) => queue.path)]) : [];
  for (const each of paths) {
    const facts = evaluator.program.file(each);
    const found = facts && workersIn(evaluator, facts, queues, read);
    if (found) return found;
  }
  return undefined;
}

function workersIn(evaluator: Evaluator, facts: FileFacts, queues: readonly Container[], read: ReadPlace): SpawnCall | undefined {
  let found: SpawnCall | undefined;
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      if (found || expression.kind !== 'call') return;
      const spawn = read({ call: expression, frame: { path: facts.path, functionId: scope.id, arguments: undefined }, around });
      if (spawn?.api.carrier !== 'threads' || !spawn.targets.some((target) => target.kind === 'function' && runsTaken(evaluator, target, queues))) return;
      // One thread does one task after the other, however many it is given.
      found = startsMany(evaluator, facts, spawn) ? spawn : { ...spawn, api: { ...spawn.api, isSequential: true } };
    });
  }
  return found;
}

/** Whether a function takes something from one of the queues, and calls it or a part of it. */
function runsTaken(evaluator: Evaluator, target: FunctionMeaning, queues: readonly Container[]): boolean {
  return callsOfTaken(evaluator, target, queues).length > 0;
}

/** The calls that a function makes of what it takes from one of the queues. */
function callsOfTaken(evaluator: Evaluator, target: FunctionMeaning, queues: readonly Container[]): readonly CallExpression[] {
  const file = evaluator.program.file(target.path);
  const facts = evaluator.functionFacts(target);
  if (!file || !facts) return [];
  const frame = evaluator.enterWith(target, target.self ? [[target.self]] : []);
  const taken = new Set(expressionsIn(file, facts).filter((expression) => {
    const container = containerTakenFrom(expression);
    const taking = container ? evaluator.meaningsOf(container, frame) : [];
    return taking.some((object) => queues.some((queue) => isContainer(evaluator, object, queue)));
  }));
  return taken.size === 0 ? [] : callsOfHeld(evaluator, target, frame, { names: new Set(), expressions: taken });
}
