import type { FileFacts } from '../python/facts';
import type { AttributeExpression, CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { boundMethods } from './boundMethods';
import { callsIn, type CallSite } from './callIndex';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { join, type Frame, type Meaning } from './meaning';
import type { Recognised } from './recognised';
import type { SpawnApi } from './spawnApi';
import type { CallInPlace, SpawnCall } from './spawnCall';
import { isOfLibrary, isQThread } from './threadBases';

/** An object that goes to a thread of Qt: how it is written, and in which function. */
interface Moved {
  readonly facts: FileFacts;
  readonly worker: string;
  readonly functionId: number;
}

/** A method of such an object that is called in its thread, and where it is said when. */
interface Slot {
  readonly value: Expression;
  readonly frame: Frame;
}

const api: SpawnApi = { label: 'QObject.moveToThread', carrier: 'threads', family: 'thread', target: { position: 0, keyword: undefined }, passing: 'none', isAnyOf: true };

/**
 * `worker.moveToThread(thread)`: what runs in the thread are the methods of the worker to which signals
 * are connected. `thread.started.connect(worker.run)` says with which it begins; where it begins with
 * none, any that another signal, a timer or the worker's own signals call.
 */
export function recogniseMovedWorker(evaluator: Evaluator, { call, frame }: CallInPlace, { object }: AttributeExpression): Recognised | undefined {
  const facts = evaluator.program.file(frame.path);
  if (!facts || isScreenThread(facts, { call, functionId: frame.functionId })) return undefined;
  const moved: Moved = { facts, worker: writtenName(object), functionId: frame.functionId };
  const first = startedSlots(evaluator, moved, frame);
  if (first.length > 0) return handedOver(api, first.map(({ value }) => value), first.flatMap((slot) => evaluator.meaningsOf(slot.value, slot.frame)));
  const slots = [...signalledSlots(moved, frame), ...timedSlots(moved, frame)];
  const methods = [...slots.flatMap((slot) => evaluator.meaningsOf(slot.value, slot.frame)), ...ownSlots(evaluator, object, frame), ...invokedMethods(evaluator, moved, object, frame)];
  const known = methods.filter(({ kind }) => kind === 'function');
  return known.length > 0 ? handedOver({ ...api, isSequential: true }, slots.map(({ value }) => value), known) : undefined;
}

function handedOver(kind: SpawnApi, slots: readonly Expression[], targets: readonly Meaning[]): Recognised {
  return { api: kind, handedOver: { targets: join(targets), targetText: slots[0] ? writtenName(slots[0]) : '', taskArguments: [], items: [] } };
}

/** `signal.connect(worker.handle)` of a worker that lives in a thread, as the spawn that each signal is. */
export function readSlotOfMoved(evaluator: Evaluator, facts: FileFacts, { call, functionId }: Pick<CallSite, 'call' | 'functionId'>): SpawnCall | undefined {
  const slot = call.arguments[0]?.value;
  if (slot?.kind !== 'attribute') return undefined;
  const worker = writtenName(slot.object);
  if (!callsIn(facts, 'moveToThread').some((move) => receiver(move.call) === worker && !isScreenThread(facts, move))) return undefined;
  const frame: Frame = { path: facts.path, functionId, arguments: undefined };
  const targets = evaluator.meaningsOf(slot, frame).filter(({ kind }) => kind === 'function');
  return { api: { ...api, isSequential: true }, call, frame, around: [], targets, targetText: writtenName(slot), taskArguments: [], items: [], pool: undefined, doubt: undefined };
}

/** `thread.started.connect(worker.run)`. */
function startedSlots(evaluator: Evaluator, moved: Moved, frame: Frame): readonly Slot[] {
  return connectionsTo(moved).flatMap((site) => {
    const place = frameAt(site, frame);
    const { callee, arguments: [slot] } = site.call;
    const thread = callee.kind === 'attribute' && callee.object.kind === 'attribute' && callee.object.name === 'started' ? callee.object.object : undefined;
    return slot && thread && isThread(evaluator, thread, place) ? [{ value: slot.value, frame: place }] : [];
  });
}

/** `self.added.connect(worker.handle)`; what follows when a thread has ended is no work. */
function signalledSlots(moved: Moved, frame: Frame): readonly Slot[] {
  return connectionsTo(moved).flatMap((site) => {
    const { callee, arguments: [slot] } = site.call;
    const isEnd = callee.kind === 'attribute' && callee.object.kind === 'attribute' && callee.object.name === 'finished';
    return slot && !isEnd ? [{ value: slot.value, frame: frameAt(site, frame) }] : [];
  });
}

/** `QTimer.singleShot(0, worker.work)`. */
function timedSlots(moved: Moved, frame: Frame): readonly Slot[] {
  return ofSameObject(moved, callsIn(moved.facts, 'singleShot').filter(({ call }) => call.arguments.some(({ value }) => isMethodOf(value, moved.worker)))).flatMap((site) =>
    site.call.arguments.filter(({ value }) => isMethodOf(value, moved.worker)).map(({ value }) => ({ value, frame: frameAt(site, frame) })));
}

/** `self.begin.connect(self.run)` in the worker's own class. */
function ownSlots(evaluator: Evaluator, object: Expression, frame: Frame): readonly Meaning[] {
  return evaluator.meaningsOf(object, frame).flatMap((worker) => {
    if (worker.kind !== 'instance') return [];
    return evaluator.ancestors(worker).flatMap((ancestor) => {
      const facts = typeof ancestor === 'string' ? undefined : evaluator.program.file(ancestor.path);
      if (!facts || typeof ancestor === 'string') return [];
      const connections = callsIn(facts, 'connect').filter(({ functionId }) => facts.functions[functionId]?.classId === ancestor.classId);
      return connections.flatMap(({ call: { callee, arguments: [slot] }, functionId }) => {
        const self = facts.functions[functionId]?.parameters[0]?.name;
        const isOwn = self !== undefined && callee.kind === 'attribute' && callee.object.kind === 'attribute' && writtenName(callee.object.object) === self;
        return isOwn && slot?.value.kind === 'attribute' && writtenName(slot.value.object) === self ? boundMethods(evaluator, worker, slot.value.name) : [];
      });
    });
  });
}

/** `QMetaObject.invokeMethod(worker, "run")`. */
function invokedMethods(evaluator: Evaluator, { facts, worker }: Moved, object: Expression, frame: Frame): readonly Meaning[] {
  return callsIn(facts, 'invokeMethod').flatMap(({ call: { arguments: [given, name] } }) => {
    const text = name?.value.kind === 'literal' ? name.value.text : undefined;
    if (text === undefined || !given || writtenName(given.value) !== worker) return [];
    return evaluator.meaningsOf(object, frame).flatMap((each) => (each.kind === 'instance' ? boundMethods(evaluator, each, text) : []));
  });
}

function connectionsTo(moved: Moved): readonly CallSite[] {
  return ofSameObject(moved, callsIn(moved.facts, 'connect').filter(({ call }) => isMethodOf(call.arguments[0]?.value, moved.worker)));
}

function isMethodOf(value: Expression | undefined, worker: string): boolean {
  return value?.kind === 'attribute' && writtenName(value.object) === worker;
}

function frameAt({ functionId }: CallSite, frame: Frame): Frame {
  return functionId === frame.functionId ? frame : { path: frame.path, functionId, arguments: undefined };
}

/** The places at which the same words mean the same object; where there are none, those in methods of other classes of the file, which may inherit from each other. */
function ofSameObject(moved: Moved, sites: readonly CallSite[]): readonly CallSite[] {
  const same = sites.filter(({ functionId }) => isSameObject(moved, functionId));
  return same.length > 0 ? same : sites.filter(({ functionId }) => moved.worker.includes('.') && [functionId, moved.functionId].every((each) => moved.facts.functions[each]?.classId !== undefined));
}

/** Whether the words for the worker mean it in another function as well: a name that both see, or an attribute of an object in two of its methods. */
function isSameObject({ facts, worker, functionId }: Moved, otherId: number): boolean {
  const [root = '', ...attributes] = worker.split('.');
  const [one, other] = [homeOf(facts, functionId, root), homeOf(facts, otherId, root)];
  if (one === undefined || one === other) return true;
  const isSelf = (scope: FunctionFacts | undefined) => scope?.classId === one.classId && scope?.parameters[0]?.name === root;
  return attributes.length > 0 && one.classId !== undefined && isSelf(one) && isSelf(other);
}

/** The function, around a place or at it, that binds a name. */
function homeOf(facts: FileFacts, functionId: number, name: string): FunctionFacts | undefined {
  let scope = facts.functions[functionId];
  while (scope && !Object.hasOwn(scope.bindings, name) && !scope.parameters.some((parameter) => parameter.name === name)) {
    scope = scope.parent === undefined ? undefined : facts.functions[scope.parent];
  }
  return scope;
}

/** `moveToThread(QApplication.instance().thread())`, by itself or in a variable: back to the thread of the windows. */
function isScreenThread(facts: FileFacts, { call, functionId }: Pick<CallSite, 'call' | 'functionId'>): boolean {
  const thread = call.arguments[0]?.value;
  if (thread?.kind !== 'name') return thread !== undefined && isOfApplication(thread);
  return (facts.functions[functionId]?.bindings[thread.name] ?? []).some((binding) => binding.kind === 'value' && isOfApplication(binding.value));
}

function isOfApplication(thread: Expression): boolean {
  return thread.kind === 'call' && /((^|\.)qApp|Application\.instance)\.thread$/.test(writtenName(thread.callee));
}

function isThread(evaluator: Evaluator, thread: Expression, frame: Frame): boolean {
  return evaluator.meaningsOf(thread, frame).some((meaning) => isOfLibrary(evaluator, meaning, isQThread));
}

function receiver({ callee }: CallExpression): string {
  return callee.kind === 'attribute' ? writtenName(callee.object) : '';
}
