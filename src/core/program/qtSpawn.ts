import type { AttributeExpression, Expression } from '../python/facts/expression';
import { lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import { canonicalNames } from './writtenName';
import type { Frame } from './meaning';
import { recogniseMovedWorker } from './movedWorkers';
import type { Recognised } from './recognised';
import type { SpawnApi } from './spawnApi';
import { runGivenTo } from './runGiven';
import { isOfLibrary, isQThread, isQThreadPool } from './threadBases';
import type { CallInPlace } from './spawnCall';

/** Qt's own ways to hand a callable to a thread. Runnables are found where they are made. */
export function recogniseQtStart(evaluator: Evaluator, place: CallInPlace, callee: AttributeExpression): Recognised | undefined {
  if (callee.name === 'moveToThread') return recogniseMovedWorker(evaluator, place, callee);
  if (callee.name === 'create') return isRunnableMaker(evaluator, callee, place.frame) ? { api: qtApi('QRunnable.create', 'thread') } : undefined;
  return callee.name === 'start' && place.call.arguments.length > 0 ? pooledCallable(evaluator, place, callee) : undefined;
}

/** `QRunnable.create(function)`, what a pool starts later. */
function isRunnableMaker(evaluator: Evaluator, { object }: AttributeExpression, frame: Frame): boolean {
  return lastName(object) === 'QRunnable' && canonicalNames(evaluator, object, frame).some((name) => name.endsWith('.QtCore.QRunnable'));
}

/** `thread = QThread()` with `thread.run = work`. */
export function recogniseQThread(evaluator: Evaluator, name: string, { call, frame }: CallInPlace): Recognised | undefined {
  const handedOver = isQThread(name) ? runGivenTo(evaluator, { call, frame }) : undefined;
  return handedOver && { api: qtApi('QThread', 'thread'), handedOver };
}

/** `pool.start(function)`, which PySide6 and PyQt since 5.15 take beside a runnable. */
function pooledCallable(evaluator: Evaluator, { call, frame }: CallInPlace, { object }: AttributeExpression): Recognised | undefined {
  const given = call.arguments[0]?.value;
  const isFunction = given && evaluator.meaningsOf(given, frame).some(({ kind }) => kind === 'function' || kind === 'partial');
  const isPool = isGlobalPool(evaluator, object, frame) || evaluator.meaningsOf(object, frame).some((meaning) => isOfLibrary(evaluator, meaning, isQThreadPool));
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
