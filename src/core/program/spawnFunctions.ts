import type { Carrier } from '../domain/site';
import { offloadApi, threadApi, type SpawnApi } from './spawnApi';

/** Functions and classes whose call is the spawn, by their canonical names. */
export const spawnFunctions: ReadonlyMap<string, SpawnApi> = new Map<string, SpawnApi>([
  ['threading.Thread', threadApi('threading.Thread', 'threads')],
  ['threading.Timer', { label: 'threading.Timer', carrier: 'threads', family: 'thread', target: { position: 1, keyword: 'function' }, passing: 'tuple', tuple: { position: 2, keyword: 'args' } }],
  ['_thread.start_new_thread', startNewThread()],
  ['_thread.start_new', startNewThread()],

  ['multiprocessing.dummy.Process', threadApi('multiprocessing.dummy.Process', 'threads')],
  ['multiprocessing.dummy.DummyProcess', threadApi('multiprocessing.dummy.Process', 'threads')],
  ['multiprocessing.Process', threadApi('multiprocessing.Process', 'processes')],
  ['multiprocessing.process.Process', threadApi('multiprocessing.Process', 'processes')],
  ['multiprocessing.context.Process', threadApi('multiprocessing.Process', 'processes')],

  ['asyncio.to_thread', offloadApi('asyncio.to_thread', 'func')],
  ['anyio.to_thread.run_sync', offloadApi('anyio.to_thread.run_sync', 'func')],
  ['anyio.to_process.run_sync', { ...offloadApi('anyio.to_process.run_sync', 'func'), carrier: 'processes' }],
  ['anyio.to_interpreter.run_sync', { ...offloadApi('anyio.to_interpreter.run_sync', 'func'), carrier: 'interpreters' }],
  ['trio.to_thread.run_sync', offloadApi('trio.to_thread.run_sync', 'sync_fn')],
  ['starlette.concurrency.run_in_threadpool', offloadApi('starlette.run_in_threadpool', 'func')],
  ['fastapi.concurrency.run_in_threadpool', offloadApi('starlette.run_in_threadpool', 'func')],
  ['asgiref.sync.sync_to_async', asyncVersion('asgiref.sync_to_async')],
  ['asgiref.sync.SyncToAsync', asyncVersion('asgiref.sync_to_async')],
  ['channels.db.database_sync_to_async', asyncVersion('channels.database_sync_to_async')],
  ['channels.db.DatabaseSyncToAsync', asyncVersion('channels.database_sync_to_async')],
  ['quart.utils.run_sync', asyncVersion('quart.run_sync')],

  ['twisted.internet.threads.deferToThread', offloadApi('twisted.deferToThread', 'f')],
  ['twisted.internet.threads.deferToThreadPool', offloadApi('twisted.deferToThreadPool', 'f', 2)],
  ['twisted.internet.reactor.callInThread', offloadApi('twisted.callInThread', undefined)],

  ['tqdm.contrib.concurrent.thread_map', mapped('tqdm.thread_map', 'threads')],
  ['tqdm.contrib.concurrent.process_map', mapped('tqdm.process_map', 'processes')],

  ['gevent.spawn', greenlet('gevent.spawn')],
  ['gevent.spawn_raw', greenlet('gevent.spawn_raw')],
  ['gevent.spawn_later', greenlet('gevent.spawn_later', 1)],
  ...['gevent.Greenlet', 'gevent.greenlet.Greenlet'].flatMap((name): readonly (readonly [string, SpawnApi])[] => [
    [name, greenlet('gevent.Greenlet')],
    [`${name}.spawn`, greenlet('gevent.spawn')],
    [`${name}.spawn_later`, greenlet('gevent.spawn_later', 1)],
  ]),
  ...['eventlet', 'eventlet.greenthread'].flatMap((module): readonly (readonly [string, SpawnApi])[] => [
    [`${module}.spawn`, greenlet('eventlet.spawn')],
    [`${module}.spawn_n`, greenlet('eventlet.spawn_n')],
    [`${module}.spawn_after`, greenlet('eventlet.spawn_after', 1)],
    [`${module}.spawn_after_local`, greenlet('eventlet.spawn_after', 1)],
  ]),
  ['eventlet.tpool.execute', { ...offloadApi('eventlet.tpool.execute', 'meth'), blocks: true }],
]);

/** Names that a spawn is called by in its library: "Thread", "run_sync". */
export const spawnFunctionNames: ReadonlySet<string> = new Set([...spawnFunctions.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)));

/** Decorators that make every call of what stands below them a spawn, by their canonical names. */
export const spawnDecorators: ReadonlyMap<string, SpawnApi> = new Map<string, SpawnApi>([
  ['asgiref.sync.sync_to_async', asyncVersion('asgiref.sync_to_async')],
  ['channels.db.database_sync_to_async', asyncVersion('channels.database_sync_to_async')],
  ['quart.utils.run_sync', asyncVersion('quart.run_sync')],
  ['tornado.concurrent.run_on_executor', asyncVersion('tornado.run_on_executor')],
  ...['concurrent', 'asynchronous'].flatMap((module): readonly (readonly [string, SpawnApi])[] => [
    [`pebble.${module}.thread`, asyncVersion(`pebble.${module}.thread`)],
    [`pebble.${module}.process`, { ...asyncVersion(`pebble.${module}.process`), carrier: 'processes' }],
  ]),
]);

/** The last parts of the names of {@link spawnDecorators}. */
export const spawnDecoratorNames: ReadonlySet<string> = new Set([...spawnDecorators.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)));

function startNewThread(): SpawnApi {
  return { label: '_thread.start_new_thread', carrier: 'threads', family: 'thread', target: { position: 0, keyword: undefined }, passing: 'tuple', tuple: { position: 1, keyword: 'args' } };
}

/** `sync_to_async(f)`: gives what runs `f` elsewhere; the arguments come with its call. */
function asyncVersion(label: string): SpawnApi {
  return { ...offloadApi(label, 'func'), passing: 'none' };
}

function mapped(label: string, carrier: Carrier): SpawnApi {
  return { label, carrier, family: 'pool', target: { position: 0, keyword: 'fn' }, passing: 'each' };
}

function greenlet(label: string, position = 0): SpawnApi {
  return { label, carrier: 'greenlets', family: 'thread', target: { position, keyword: undefined }, passing: 'rest' };
}
