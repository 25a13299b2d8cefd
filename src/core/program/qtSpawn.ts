import type { FileFacts } from '../python/facts';
import type { AttributeExpression, CallExpression, Expression } from '../python/facts/expression';
import { callsIn, type CallSite } from './callIndex';
import type { Evaluator } from './evaluator';
import { canonicalNames, writtenName } from './expressions';
import type { Frame, Meaning } from './meaning';
import type { Recognised } from './recognised';
import type { SpawnApi } from './spawnApi';
import { runGivenTo } from './runGiven';
import { isQThread, isQThreadPool } from './threadBases';
import type { CallInPlace } from './spawnCall';

/** Qt's own ways to hand a callable to a thread. Runnables are found where they are made. */
export function recogniseQtStart(evaluator: Evaluator, place: CallInPlace, callee: AttributeExpression): Recognised | undefined {
  if (callee.name === 'connect') return workerThread(evaluator, place, callee);
  return callee.name === 'start' && place.call.arguments.length > 0 ? pooledCallable(evaluator, place, callee) : undefined;
}

/** `thread = QThread()` with `thread.run = work`. */
export function recogniseQThread(evaluator: Evaluator, name: string, { call, frame }: CallInPlace): Recognised | undefined {
  const handedOver = isQThread(name) ? runGivenTo(evaluator, { call, frame }) : undefined;
  return handedOver && { api: qtApi('QThread', 'thread'), handedOver };
}

/**
 * `worker.moveToThread(thread)` with `thread.started.connect(worker.run)`: the method runs in the thread.
 * So does what any signal is connected to, where the thread's start is connected to nothing of the worker.
 */
function workerThread(evaluator: Evaluator, { call, frame }: CallInPlace, { object }: AttributeExpression): Recognised | undefined {
  const slot = call.arguments[0]?.value;
  const facts = evaluator.program.file(frame.path);
  if (!facts || object.kind !== 'attribute' || slot?.kind !== 'attribute') return undefined;
  const worker = writtenName(slot.object);
  if (!callsIn(facts, 'moveToThread').some((move) => receiver(move.call) === worker && !isScreenThread(facts, move))) return undefined;
  if (object.name === 'started') return isThread(evaluator, object.object, frame) ? { api: qtApi('QThread.started.connect', 'thread') } : undefined;
  const isOwn = evaluator.meaningsOf(slot, frame).some(({ kind }) => kind === 'function');
  return isOwn && object.name !== 'finished' && !startsWithThread(facts, worker) ? { api: { ...qtApi('QObject.moveToThread', 'thread'), isSequential: true } } : undefined;
}

/** `moveToThread(QApplication.instance().thread())`, by itself or in a variable: back to the thread of the windows. */
function isScreenThread(facts: FileFacts, { call, functionId }: CallSite): boolean {
  const thread = call.arguments[0]?.value;
  if (thread?.kind !== 'name') return thread !== undefined && isOfApplication(thread);
  return (facts.functions[functionId]?.bindings[thread.name] ?? []).some((binding) => binding.kind === 'value' && isOfApplication(binding.value));
}

function isOfApplication(thread: Expression): boolean {
  return thread.kind === 'call' && /((^|\.)qApp|Application\.instance)\.thread$/.test(writtenName(thread.callee));
}

function isThread(evaluator: Evaluator, thread: Expression, frame: Frame): boolean {
  return evaluator.meaningsOf(thread, frame).some((meaning) => isOf(evaluator, meaning, isQThread));
}

/** Whether a method of a worker is what a thread begins with. */
function startsWithThread(facts: FileFacts, worker: string): boolean {
  return callsIn(facts, 'connect').some(({ call: { callee, arguments: [given] } }) => callee.kind === 'attribute' && callee.object.kind === 'attribute' && callee.object.name === 'started'
    && given?.value.kind === 'attribute' && writtenName(given.value.object) === worker);
}

/** `pool.start(function)`, which PySide6 and PyQt since 5.15 take beside a runnable. */
function pooledCallable(evaluator: Evaluator, { call, frame }: CallInPlace, { object }: AttributeExpression): Recognised | undefined {
  const given = call.arguments[0]?.value;
  const isFunction = given && evaluator.meaningsOf(given, frame).some(({ kind }) => kind === 'function' || kind === 'partial');
  const isPool = isGlobalPool(evaluator, object, frame) || evaluator.meaningsOf(object, frame).some((meaning) => isOf(evaluator, meaning, isQThreadPool));
  if (!isFunction || !isPool) return undefined;
  return { api: qtApi('QThreadPool.start', 'pool') };
}

/** `QThreadPool.globalInstance()`, whose result the knowledge base does not tell. */
function isGlobalPool(evaluator: Evaluator, object: Expression, frame: Frame): boolean {
  return object.kind === 'call' && canonicalNames(evaluator, object.callee, frame).some((name) => name.endsWith('.QtCore.QThreadPool.globalInstance'));
}

function qtApi(label: string, family: SpawnApi['family']): SpawnApi {
  return { label, carrier: 'threads', family, target: { position: 0, keyword: undefined }, passing: 'none' };
}

function isOf(evaluator: Evaluator, meaning: Meaning, isIt: (name: string) => boolean): boolean {
  if (meaning.kind === 'external-instance') return isIt(meaning.type);
  return meaning.kind === 'instance' && evaluator.ancestors(meaning).some((ancestor) => typeof ancestor === 'string' && isIt(ancestor));
}

function receiver({ callee }: CallExpression): string {
  return callee.kind === 'attribute' ? writtenName(callee.object) : '';
}
