import type { Carrier, SpawnFamily } from '../domain/site';
import type { ArgumentPlace, SpawnApi } from './spawnApi';

/** A method of a pool: how the target's arguments are given, and where the target stands. */
interface PoolMethod extends Pick<SpawnApi, 'passing' | 'unpacks' | 'blocks' | 'leavesCoroutines' | 'isScheduled' | 'isSequential'> {
  readonly position?: number;
  /** For `tuple`: where the tuple stands, if not after the target. */
  readonly tuplePosition?: number;
}

interface Methods {
  readonly keyword: string | undefined;
  readonly named: Readonly<Record<string, PoolMethod>>;
}

/** A library's pool of workers. */
export interface PoolType {
  readonly label: string;
  /** What its workers are, unless the call that makes it says otherwise. */
  readonly carrier: Carrier;
  readonly methods: Methods;
  /** Where the call that makes it says how many workers it has, if not first of all. */
  readonly workers?: ArgumentPlace;
  /** What handing work to it is for, if not to finish sooner. */
  readonly family?: SpawnFamily;
  /** It hands on what it is given to the pool that it is made with: `RetryExecutor(pool)`. */
  readonly wraps?: true;
}

const rest: PoolMethod = { passing: 'rest' };
const tuple: PoolMethod = { passing: 'tuple' };
const each: PoolMethod = { passing: 'each' };
const unpacked: PoolMethod = { passing: 'each', unpacks: true };

const executor: Methods = { keyword: 'fn', named: { submit: rest, map: each } };
const pool: Methods = {
  keyword: 'func',
  named: { apply: { ...tuple, blocks: true }, apply_async: tuple, map: each, map_async: each, imap: each, imap_unordered: each, starmap: unpacked, starmap_async: unpacked },
};
/** Orange3 Orange/widgets/utils/concurrent.py: `start(task, *args)` calls it in a thread, with a state to report to behind its own arguments. */
const widget: Methods = { keyword: 'task', named: { start: rest } };
const geventPool: Methods = {
  keyword: 'func',
  named: { ...pool.named, spawn: rest, apply_cb: tuple, map_cb: each },
};
const greenPool: Methods = { keyword: 'function', named: { spawn: rest, spawn_n: rest, imap: each, starmap: unpacked } };
const pathosPool: Methods = { keyword: 'f', named: { map: each, imap: each, uimap: each, amap: each, pipe: { ...rest, blocks: true }, apipe: rest } };
const mpirePool: Methods = {
  keyword: 'func',
  named: { map: each, map_unordered: each, imap: each, imap_unordered: each, apply: { ...tuple, blocks: true }, apply_async: tuple },
};
const pebblePool: Methods = { keyword: 'function', named: { schedule: tuple, submit: rest, map: each } };
const twistedPool: Methods = { keyword: 'func', named: { callInThread: rest, callInThreadWithCallback: { ...rest, position: 1 } } };
const cluster: Methods = { keyword: 'func', named: { submit: rest, map: each } };

/** starlette background.py: a response's tasks are awaited one by one. */
const afterResponse: Methods = { keyword: 'func', named: { add_task: { ...rest, leavesCoroutines: true, isSequential: true } } };
const job: PoolMethod = { ...tuple, tuplePosition: 2, leavesCoroutines: true, isScheduled: true };
const scheduler: Methods = { keyword: 'func', named: { add_job: job } };
/** A scheduler has a pool of its own, whose size it does not say where it is made. */
const sizeless: ArgumentPlace = { position: undefined, keyword: undefined };

/** Pools by the canonical names of their classes. */
export const poolTypes: ReadonlyMap<string, PoolType> = new Map<string, PoolType>([
  ['concurrent.futures.ThreadPoolExecutor', { label: 'ThreadPoolExecutor', carrier: 'threads', methods: executor }],
  ['concurrent.futures.ProcessPoolExecutor', { label: 'ProcessPoolExecutor', carrier: 'processes', methods: executor }],
  ['concurrent.futures.InterpreterPoolExecutor', { label: 'InterpreterPoolExecutor', carrier: 'interpreters', methods: executor }],
  ['multiprocessing.pool.ThreadPool', { label: 'multiprocessing.pool.ThreadPool', carrier: 'threads', methods: pool }],
  ['multiprocessing.dummy.Pool', { label: 'multiprocessing.dummy.Pool', carrier: 'threads', methods: pool }],
  ['multiprocessing.Pool', { label: 'multiprocessing.Pool', carrier: 'processes', methods: pool }],
  ['multiprocessing.pool.Pool', { label: 'multiprocessing.Pool', carrier: 'processes', methods: pool }],
  ['loky.ProcessPoolExecutor', { label: 'loky.ProcessPoolExecutor', carrier: 'processes', methods: executor }],
  ...['pathos.pools.ThreadPool', 'pathos.threading.ThreadPool', 'pathos.threading.ThreadingPool'].map((name) => [name, { label: 'pathos.ThreadPool', carrier: 'threads', methods: pathosPool }] as const),
  ...['pathos.pools.ProcessPool', 'pathos.multiprocessing.ProcessPool', 'pathos.multiprocessing.ProcessingPool', 'pathos.pools.ParallelPool', 'pathos.parallel.ParallelPool', 'pathos.pp.ParallelPool'].map((name) =>
    [name, { label: 'pathos.ProcessPool', carrier: 'processes', methods: pathosPool }] as const),
  ['mpire.WorkerPool', { label: 'mpire.WorkerPool', carrier: 'processes', methods: mpirePool }],
  ['pebble.ThreadPool', { label: 'pebble.ThreadPool', carrier: 'threads', methods: pebblePool }],
  ['pebble.ProcessPool', { label: 'pebble.ProcessPool', carrier: 'processes', methods: pebblePool }],
  ['twisted.python.threadpool.ThreadPool', { label: 'twisted.ThreadPool', carrier: 'threads', methods: twistedPool, workers: { position: 1, keyword: 'maxthreads' } }],
  ...['ThreadPoolExecutor', 'ProcessPoolExecutor'].flatMap((kind): readonly (readonly [string, PoolType])[] => {
    const carrier = kind.startsWith('Thread') ? 'threads' : 'processes';
    return [
      [`bounded_pool_executor.Bounded${kind}`, { label: `Bounded${kind}`, carrier, methods: executor }],
      [`more_executors.Customizable${kind}`, { label: `more_executors.${kind}`, carrier, methods: executor }],
      [`apscheduler.executors.pool.${kind}`, { label: `apscheduler.${kind}`, carrier, methods: executor }],
      [`fastcore.parallel.${kind}`, { label: `fastcore.${kind}`, carrier, methods: executor }],
    ];
  }),
  // dvc_objects 5.2.0 executors.py:12: a ThreadPoolExecutor that can also hand over a few tasks at a time.
  ['dvc_objects.executors.ThreadPoolExecutor', { label: 'dvc_objects.ThreadPoolExecutor', carrier: 'threads', methods: { keyword: 'fn', named: { ...executor.named, imap_unordered: each } } }],
  ...['Map', 'FlatMap', 'Retry', 'Poll', 'Timeout', 'Throttle', 'CancelOnShutdown', 'Asyncio'].map((kind) =>
    [`more_executors.${kind}Executor`, { label: `more_executors.${kind}Executor`, carrier: 'threads', methods: executor, workers: sizeless, wraps: true }] as const),
  ...['flask_executor.Executor', 'flask_executor.executor.Executor'].map((name) =>
    [name, { label: 'flask_executor.Executor', carrier: 'threads', methods: executor, workers: sizeless }] as const),
  ...['fastapi.BackgroundTasks', 'fastapi.background.BackgroundTasks', 'starlette.background.BackgroundTasks'].map((name) =>
    [name, { label: 'BackgroundTasks', carrier: 'threads', methods: afterResponse, workers: sizeless, family: 'offload' }] as const),
  ...['background.Background', 'blocking.Blocking', 'asyncio.AsyncIO', 'tornado.Tornado', 'twisted.Twisted', 'qt.Qt'].map((kind) =>
    [`apscheduler.schedulers.${kind}Scheduler`, { label: 'apscheduler', carrier: 'threads', methods: scheduler, workers: sizeless, family: 'thread' }] as const),
  ['flask_apscheduler.APScheduler', { label: 'apscheduler', carrier: 'threads', methods: { keyword: 'func', named: { add_job: { ...job, position: 1 } } }, workers: sizeless, family: 'thread' }],
  ...['Orange.widgets', 'orangewidget'].flatMap((library): readonly (readonly [string, PoolType])[] => [
    [`${library}.utils.concurrent.ThreadExecutor`, { label: 'Orange ThreadExecutor', carrier: 'threads', methods: executor, workers: sizeless }],
    ...['ConcurrentMixin', 'ConcurrentWidgetMixin'].map((name) => [`${library}.utils.concurrent.${name}`, { label: `Orange ${name}`, carrier: 'threads', methods: widget, workers: sizeless, family: 'offload' }] as const),
  ]),
  // qasync and those before it: an executor whose workers are threads of Qt.
  ...['qasync', 'asyncqt', 'quamash'].map((library) => [`${library}.QThreadExecutor`, { label: `${library}.QThreadExecutor`, carrier: 'threads', methods: executor }] as const),
  ...['aiomisc', 'aiomisc.thread_pool'].map((module) => [`${module}.ThreadPoolExecutor`, { label: 'aiomisc.ThreadPoolExecutor', carrier: 'threads', methods: executor }] as const),
  ...['gevent.pool.Pool', 'gevent.pool.Group'].map((name) => [name, { label: name, carrier: 'greenlets', methods: geventPool }] as const),
  ['gevent.threadpool.ThreadPool', { label: 'gevent.threadpool.ThreadPool', carrier: 'threads', methods: geventPool }],
  ['gevent.threadpool.ThreadPoolExecutor', { label: 'gevent.threadpool.ThreadPoolExecutor', carrier: 'threads', methods: executor }],
  ...['eventlet.GreenPool', 'eventlet.greenpool.GreenPool'].map((name) => [name, { label: 'eventlet.GreenPool', carrier: 'greenlets', methods: greenPool }] as const),
  ...['dask.distributed', 'distributed'].map((module) => [`${module}.Client`, { label: 'dask.distributed.Client', carrier: 'processes', methods: cluster, workers: { position: undefined, keyword: 'n_workers' } }] as const),
]);

/** The names of all methods that hand work to some pool. */
export const poolMethodNames: ReadonlySet<string> = new Set([...poolTypes.values()].flatMap((type) => Object.keys(type.methods.named)));

/** A pool's method as a spawn, or `undefined` when the method hands over no work. */
export function poolMethod(type: PoolType, carrier: Carrier, method: string): SpawnApi | undefined {
  const found = Object.hasOwn(type.methods.named, method) ? type.methods.named[method] : undefined;
  if (!found) return undefined;
  const { position = 0, tuplePosition = 1, ...passing } = found;
  return {
    ...passing,
    label: `${type.label}.${method}`,
    carrier,
    family: type.family ?? 'pool',
    target: { position, keyword: type.methods.keyword },
    ...(type.workers ? { workers: type.workers } : {}),
    ...(passing.passing === 'tuple' ? { tuple: { position: tuplePosition, keyword: 'args' } } : {}),
  };
}
