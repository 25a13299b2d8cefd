import type { CallExpression, Expression } from '../python/facts/expression';
import { keywordArgument } from '../python/callArguments';
import type { Carrier } from '../domain/site';
import { attributeByName } from './attributeByName';
import { callsIn } from './callIndex';
import { isEveryKind } from './everyKind';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { isResolved, type CallInFrame, type ExternalMeaning, type Frame, type InstanceMeaning, type Meaning } from './meaning';
import { poolMethod, poolTypes, type PoolType } from './poolTypes';
import type { Recognised } from './recognised';
import { firstOf } from './firstOf';
import { runInExecutor, type SpawnApi } from './spawnApi';
import type { Doubt } from './spawnCall';

/** A pool that an expression may stand for. */
interface Pool {
  readonly type: PoolType;
  readonly carrier: Carrier;
  readonly made: CallInFrame | undefined;
}

/** `pool.submit(f)`: by what the pool is, else by its name. */
export function recognisePoolMethod(evaluator: Evaluator, object: Expression, method: string, frame: Frame): Recognised | undefined {
  const own = evaluator.meaningsOf(object, frame);
  const maker = own.some(isResolved) ? undefined : makerOf(evaluator, object, frame);
  const likely = own.some(isResolved) ? [] : object.kind === 'attribute' ? attributeByName(evaluator, frame.path, object.name) : maker ? madeByName(evaluator, maker, frame) : [];
  const meanings = likely.length > 0 ? likely : own;
  const unbound = firstOf(own, (meaning) => methodOfClass(evaluator, meaning, method));
  if (unbound) return { api: unbound };
  const found = meanings.flatMap((meaning) => {
    const pool = poolOf(evaluator, meaning);
    const api = pool && poolMethod(pool.type, pool.carrier, method);
    return api ? [{ api, pool: pool.made }] : [];
  });
  const [first] = found;
  if (first) {
    // Of several kinds the threads are shown: they are what the GIL is about.
    const shown = found.find(({ api }) => api.carrier === 'threads') ?? first;
    if (found.every(({ api }) => api.carrier === shown.api.carrier)) return { ...shown, doubt: likely.length > 0 ? 'name' : undefined };
    return { ...shown, doubt: isEveryKind(evaluator, object, frame, found.flatMap(({ pool }) => pool ?? [])) ? 'kinds' : 'choice' };
  }
  if (meanings.some(isAbstractExecutor)) return byName(object, method, 'choice');
  if (own.some(isResolved)) return undefined;
  return byName(object, method, 'name') ?? (maker && byName(maker.callee, method, 'name'));
}

/** `ThreadPoolExecutor.submit(self, f)`: a method out of the class itself, which is given the pool before all else. */
function methodOfClass(evaluator: Evaluator, meaning: Meaning, method: string): SpawnApi | undefined {
  const type = meaning.kind === 'external' ? poolTypes.get(evaluator.program.knowledge.canonicalName(meaning.name)) : undefined;
  const api = type && poolMethod(type, type.carrier, method);
  if (!api) return undefined;
  const { target, tuple } = api;
  return { ...api, target: { ...target, position: target.position + 1 }, ...(tuple ? { tuple: { ...tuple, position: tuple.position + 1 } } : {}) };
}

/** `with self.executor_factory() as w`: the call that makes what stands in a variable. */
function makerOf(evaluator: Evaluator, object: Expression, frame: Frame): CallExpression | undefined {
  const [binding, ...others] = object.kind === 'name' ? evaluator.functionFacts(frame)?.bindings[object.name] ?? [] : [];
  const made = binding?.kind === 'entered' ? binding.context : binding?.kind === 'value' ? binding.value : undefined;
  return made?.kind === 'call' && others.length === 0 ? made : undefined;
}

/** What a call of an attribute of something unknown makes, by what attributes of that name are. */
function madeByName(evaluator: Evaluator, call: CallExpression, frame: Frame): readonly Meaning[] {
  const { callee } = call;
  if (callee.kind !== 'attribute' || !evaluator.meaningsOf(callee, frame).every((meaning) => !isResolved(meaning))) return [];
  return attributeByName(evaluator, frame.path, callee.name).flatMap((factory) => evaluator.resultOf(factory, { call, frame }));
}

/** `imap = pool.imap` before: the pool's method in a variable. */
export function recogniseBoundMethod(evaluator: Evaluator, { name, self }: ExternalMeaning): Recognised | undefined {
  const pool = self && poolOf(evaluator, self);
  const api = pool && poolMethod(pool.type, pool.carrier, name.slice(name.lastIndexOf('.') + 1));
  return api ? { api, pool: pool.made } : undefined;
}

/** `loop.run_in_executor(pool, f)`; without a pool the loop's own, which is one of threads unless it was given another. */
export function recogniseRunInExecutor(evaluator: Evaluator, call: CallExpression, frame: Frame): Recognised {
  const given = (keywordArgument(call, 'executor') ?? call.arguments[0])?.value;
  const meanings = given ? evaluator.meaningsOf(given, frame) : [];
  const isDefault = meanings.length > 0 && meanings.every((meaning) => meaning.kind === 'none');
  const pools = (isDefault ? defaultExecutors(evaluator, frame.path) : meanings).flatMap((meaning) => poolOf(evaluator, meaning) ?? []);
  const shown = pools.find(({ carrier }) => carrier === 'threads') ?? pools[0];
  if (shown) {
    const doubt = pools.some(({ carrier }) => carrier !== shown.carrier) ? 'choice' : undefined;
    return { api: runInExecutor(shown.carrier), pool: shown.made, doubt };
  }
  if (isDefault) return { api: runInExecutor('threads') };
  // A project's own method of the name, on an object of which nothing is known, has seldom an executor before the function.
  if (meanings.some(({ kind }) => kind === 'function' || kind === 'partial')) return { api: { ...runInExecutor('threads'), target: { position: 0, keyword: undefined } }, doubt: 'name' };
  const carrier = given && /proc/i.test(writtenName(given)) ? 'processes' : 'threads';
  return { api: runInExecutor(carrier), doubt: meanings.some(isAbstractExecutor) ? 'choice' : 'name' };
}

/** What an expression of a pool's type is made of: of `Client(processes=False)` threads. */
export function carrierOf(evaluator: Evaluator, expression: Expression, frame: Frame): Carrier | undefined {
  return evaluator.meaningsOf(expression, frame).flatMap((meaning) => poolOf(evaluator, meaning) ?? [])[0]?.carrier;
}

/** The pool that a meaning is. */
export function poolOf(evaluator: Evaluator, meaning: Meaning): Pool | undefined {
  if (meaning.kind === 'external-instance') {
    const type = poolTypes.get(meaning.type);
    if (!type) return undefined;
    const stated = type.wraps ? wrappedCarrier(evaluator, meaning.madeBy) : statedCarrier(evaluator, meaning.madeBy);
    return { type, carrier: stated ?? type.carrier, made: meaning.madeBy };
  }
  if (meaning.kind !== 'instance') return undefined;
  for (const ancestor of evaluator.ancestors(meaning)) {
    const type = typeof ancestor === 'string' ? poolTypes.get(ancestor) : undefined;
    if (type) return { type, carrier: type.carrier, made: meaning.madeBy };
  }
  return copiedPool(evaluator, meaning);
}

/** What a class with so much of a pool's interface is a copy of; its workers, its queues and their threads are its own. */
const methodsOfPool = ['apply_async', 'map_async', 'imap_unordered', 'close', 'join'];

/** A pool that a project has of its own, copied from the standard library: of threads where a class in its line is named so. */
function copiedPool(evaluator: Evaluator, instance: InstanceMeaning): Pool | undefined {
  const line = evaluator.ancestors(instance).flatMap((ancestor) => (typeof ancestor === 'string' ? [] : evaluator.classFacts(ancestor) ?? []));
  const isPool = methodsOfPool.every((method) => line.some(({ bindings }) => Object.hasOwn(bindings, method)));
  const type = isPool && line.some(({ name }) => /thread/i.test(name)) ? poolTypes.get('multiprocessing.pool.ThreadPool') : undefined;
  return type && { type, carrier: type.carrier, made: instance.madeBy };
}

/** `Client(processes=False)`, `Client(LocalCluster(processes=False))`, `WorkerPool(start_method='threading')`. */
function statedCarrier(evaluator: Evaluator, made: CallInFrame | undefined): Carrier | undefined {
  if (!made) return undefined;
  const { call, frame } = made;
  const method = keywordArgument(call, 'start_method');
  if (method) return evaluator.meaningsOf(method.value, frame).some((meaning) => meaning.kind === 'text' && meaning.text === 'threading') ? 'threads' : undefined;
  const processes = keywordArgument(call, 'processes')?.value;
  if (processes) return processes.kind === 'literal' && processes.type === 'bool' && processes.value === 0 ? 'threads' : undefined;
  const cluster = (keywordArgument(call, 'address') ?? call.arguments[0])?.value;
  if (!cluster) return undefined;
  return evaluator.meaningsOf(cluster, frame).some((meaning) =>
    meaning.kind === 'external-instance' && meaning.type.endsWith('.LocalCluster') && statedCarrier(evaluator, meaning.madeBy) === 'threads') ? 'threads' : undefined;
}

/** What the pool within `RetryExecutor(pool)` is made of. */
function wrappedCarrier(evaluator: Evaluator, made: CallInFrame | undefined): Carrier | undefined {
  const inner = made?.call.arguments[0]?.value;
  return made && inner && carrierOf(evaluator, inner, made.frame);
}

/** What `loop.set_default_executor` is given in the file. */
function defaultExecutors(evaluator: Evaluator, path: string): readonly Meaning[] {
  const facts = evaluator.program.file(path);
  return facts ? callsIn(facts, 'set_default_executor').flatMap(({ call, functionId }) =>
    call.arguments.slice(0, 1).flatMap(({ value }) => evaluator.meaningsOf(value, { path, functionId, arguments: undefined }))) : [];
}

function isAbstractExecutor(meaning: Meaning): boolean {
  return meaning.kind === 'external-instance' && /(^|\.)Executor$/.test(meaning.type);
}

/** `self.executor.submit(f)` where nothing tells what the executor is: its name does, or it is no site. */
function byName(object: Expression, method: string, doubt: Doubt): Recognised | undefined {
  const name = writtenName(object).split('.').pop() ?? '';
  if (!/(executor|pool)(_?(factory|class|cls))?\d*$/i.test(name) || /proc/i.test(name)) return undefined;
  const isExecutor = method === 'submit' || /executor/i.test(name);
  // An unknown pool with a pool's methods is more often one of processes: only executors are taken for threads.
  if (!isExecutor && !/thread/i.test(name)) return undefined;
  const type = poolTypes.get(isExecutor ? 'concurrent.futures.ThreadPoolExecutor' : 'multiprocessing.pool.ThreadPool');
  const api = type && poolMethod(type, type.carrier, method);
  return api ? { api, doubt } : undefined;
}
