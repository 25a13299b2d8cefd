import type { Carrier, SpawnFamily } from '../domain/site';

/** A library call that hands a callable to a thread, a pool, an interpreter or a process. */
export interface SpawnApi {
  /** As it is shown: "ThreadPoolExecutor.submit". */
  readonly label: string;
  readonly carrier: Carrier;
  readonly family: SpawnFamily;
  /** Where the target stands. */
  readonly target: { readonly position: number; readonly keyword: string | undefined };
  /** How the target's arguments are given: after it, in a tuple, or one task for each element of an iterable. */
  readonly passing: 'rest' | 'tuple' | 'each' | 'none';
  /** For `tuple`: where the tuple stands. */
  readonly tuple?: { readonly position: number; readonly keyword: string };
}

/** Functions and classes whose call is the spawn. */
export const spawnFunctions: ReadonlyMap<string, SpawnApi> = new Map([
  ['threading.Thread', thread('threading.Thread', 'threads', 1)],
  ['multiprocessing.dummy.Process', thread('multiprocessing.dummy.Process', 'threads', 1)],
  ['multiprocessing.Process', thread('multiprocessing.Process', 'processes', 1)],
  ['multiprocessing.process.Process', thread('multiprocessing.Process', 'processes', 1)],
  ['multiprocessing.context.Process', thread('multiprocessing.Process', 'processes', 1)],
  ['threading.Timer', { label: 'threading.Timer', carrier: 'threads', family: 'thread', target: { position: 1, keyword: 'function' }, passing: 'tuple', tuple: { position: 2, keyword: 'args' } }],
  ['_thread.start_new_thread', { label: '_thread.start_new_thread', carrier: 'threads', family: 'thread', target: { position: 0, keyword: undefined }, passing: 'tuple', tuple: { position: 1, keyword: 'args' } }],
  ['_thread.start_new', { label: '_thread.start_new_thread', carrier: 'threads', family: 'thread', target: { position: 0, keyword: undefined }, passing: 'tuple', tuple: { position: 1, keyword: 'args' } }],
  ['asyncio.to_thread', offload('asyncio.to_thread', 'func')],
  ['anyio.to_thread.run_sync', offload('anyio.to_thread.run_sync', 'func')],
  ['starlette.concurrency.run_in_threadpool', offload('starlette.run_in_threadpool', 'func')],
  ['fastapi.concurrency.run_in_threadpool', offload('starlette.run_in_threadpool', 'func')],
  ['asgiref.sync.sync_to_async', { ...offload('asgiref.sync_to_async', 'func'), passing: 'none' }],
  ['twisted.internet.threads.deferToThread', offload('twisted.deferToThread', 'f')],
  ['twisted.internet.reactor.callInThread', offload('twisted.callInThread', 'callable')],
] as const satisfies readonly (readonly [string, SpawnApi])[]);

/** Library classes whose subclasses are started for their `run`. */
export const threadBases: ReadonlyMap<string, { readonly label: string; readonly carrier: Carrier }> = new Map([
  ['threading.Thread', { label: 'Thread subclass', carrier: 'threads' }],
  ['threading.Timer', { label: 'Thread subclass', carrier: 'threads' }],
  ['multiprocessing.Process', { label: 'Process subclass', carrier: 'processes' }],
  ['multiprocessing.process.Process', { label: 'Process subclass', carrier: 'processes' }],
  ...['PyQt4', 'PyQt5', 'PyQt6', 'PySide2', 'PySide6', 'qtpy'].map((binding) => [`${binding}.QtCore.QThread`, { label: 'QThread subclass', carrier: 'threads' }] as const),
  ...['PyQt4', 'PyQt5', 'PyQt6', 'PySide2', 'PySide6', 'qtpy'].map((binding) => [`${binding}.QtCore.QRunnable`, { label: 'QRunnable subclass', carrier: 'threads' }] as const),
]);

interface PoolType {
  readonly label: string;
  readonly carrier: Carrier;
  readonly methods: 'executor' | 'pool';
}

/** Pools by the name of their class. */
export const poolTypes: ReadonlyMap<string, PoolType> = new Map([
  ['concurrent.futures.ThreadPoolExecutor', { label: 'ThreadPoolExecutor', carrier: 'threads', methods: 'executor' }],
  ['concurrent.futures.ProcessPoolExecutor', { label: 'ProcessPoolExecutor', carrier: 'processes', methods: 'executor' }],
  ['concurrent.futures.InterpreterPoolExecutor', { label: 'InterpreterPoolExecutor', carrier: 'interpreters', methods: 'executor' }],
  ['multiprocessing.pool.ThreadPool', { label: 'multiprocessing.pool.ThreadPool', carrier: 'threads', methods: 'pool' }],
  ['multiprocessing.dummy.Pool', { label: 'multiprocessing.dummy.Pool', carrier: 'threads', methods: 'pool' }],
  ['multiprocessing.Pool', { label: 'multiprocessing.Pool', carrier: 'processes', methods: 'pool' }],
  ['multiprocessing.pool.Pool', { label: 'multiprocessing.Pool', carrier: 'processes', methods: 'pool' }],
]);

const executorMethods: Readonly<Record<string, SpawnApi['passing']>> = { submit: 'rest', map: 'each' };
const poolMethods: Readonly<Record<string, SpawnApi['passing']>> = {
  apply: 'tuple', apply_async: 'tuple', map: 'each', map_async: 'each', imap: 'each', imap_unordered: 'each', starmap: 'each', starmap_async: 'each',
};

/** The names of all methods that hand work to some pool. */
export const poolMethodNames: ReadonlySet<string> = new Set([...Object.keys(executorMethods), ...Object.keys(poolMethods)]);

/** A pool's method as a spawn, or `undefined` when the method hands over no work. */
export function poolMethod(pool: PoolType, method: string): SpawnApi | undefined {
  const passing = (pool.methods === 'executor' ? executorMethods : poolMethods)[method];
  if (passing === undefined) return undefined;
  return {
    label: `${pool.label}.${method}`,
    carrier: pool.carrier,
    family: 'pool',
    target: { position: 0, keyword: pool.methods === 'executor' ? 'fn' : 'func' },
    passing,
    ...(passing === 'tuple' ? { tuple: { position: 1, keyword: 'args' } } : {}),
  };
}

/** `loop.run_in_executor(pool, target, …)`. */
export function runInExecutor(carrier: Carrier): SpawnApi {
  return { label: 'loop.run_in_executor', carrier, family: 'offload', target: { position: 1, keyword: 'func' }, passing: 'rest' };
}

function thread(label: string, carrier: Carrier, position: number): SpawnApi {
  return { label, carrier, family: 'thread', target: { position, keyword: 'target' }, passing: 'tuple', tuple: { position: 3, keyword: 'args' } };
}

function offload(label: string, keyword: string): SpawnApi {
  return { label, carrier: 'threads', family: 'offload', target: { position: 0, keyword }, passing: 'rest' };
}
