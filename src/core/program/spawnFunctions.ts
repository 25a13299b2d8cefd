import type { Carrier } from '../domain/site';
import { asyncVersions } from './asyncVersions';
import { asyncVersion, endpointApi, offloadApi, runInExecutor, threadApi, type SpawnApi } from './spawnApi';
import { workerModules } from './threadBases';

/** fastcore 2.2 parallel.py: a pool of processes unless it is asked for one of threads. */
const fastcoreParallel: SpawnApi = {
  ...mapped('fastcore.parallel', 'processes'), target: { position: 0, keyword: 'f' }, otherwise: { keyword: 'threadpool', carrier: 'threads' },
};

/** Functions and classes whose call is the spawn, by their canonical names. */
export const spawnFunctions: ReadonlyMap<string, SpawnApi> = new Map<string, SpawnApi>([
  ['threading.Thread', threadApi('threading.Thread', 'threads')],
  ['threading.Timer', { label: 'threading.Timer', carrier: 'threads', family: 'thread', target: { position: 1, keyword: 'function' }, passing: 'tuple', tuple: { position: 2, keyword: 'args' }, isScheduled: true }],
  // kthread: `class KThread(threading.Thread)`, which can be ended from outside.
  ['kthread.KThread', threadApi('kthread.KThread', 'threads')],
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
  ...asyncVersions,
  ['asgiref.sync.SyncToAsync', asyncVersion('asgiref.sync_to_async')],
  ['channels.db.DatabaseSyncToAsync', asyncVersion('channels.database_sync_to_async')],
  ['starlette.background.BackgroundTask', afterResponse('starlette.BackgroundTask')],
  // starlette routing.py: `request_response` runs a plain function in the thread pool.
  ['starlette.routing.Route', { ...endpointApi('Starlette route'), target: { position: 1, keyword: 'endpoint' } }],
  // django core/management/commands/runserver.py: a thread for each request, or as its server has it.
  ...['django.urls.path', 'django.urls.re_path', 'django.urls.conf.path', 'django.urls.conf.re_path', 'django.conf.urls.url'].map((name) =>
    [name, { ...endpointApi('Django view'), target: { position: 1, keyword: 'view' }, isDeployed: true }] as const),
  ['aiorpcx.run_in_thread', offloadApi('aiorpcx.run_in_thread', 'func')],
  ['aiorpcx.curio.run_in_thread', offloadApi('aiorpcx.run_in_thread', 'func')],
  ['curio.run_in_thread', offloadApi('curio.run_in_thread', 'callable')],
  ['curio.run_in_process', { ...offloadApi('curio.run_in_process', 'callable'), carrier: 'processes' }],
  ['nicegui.run.io_bound', offloadApi('nicegui.run.io_bound', 'callback')],
  ['nicegui.run.cpu_bound', { ...offloadApi('nicegui.run.cpu_bound', 'callback'), carrier: 'processes' }],
  ...['langchain_core.runnables', 'langchain_core.runnables.config'].map((module) => [`${module}.run_in_executor`, { ...runInExecutor('threads'), label: 'langchain_core.run_in_executor' }] as const),
  // qtutils invoke_in_main.py: a daemon thread of its own.
  ...['qtutils', 'qtutils.invoke_in_main'].map((module) =>
    [`${module}.inthread`, { ...threadApi('qtutils.inthread', 'threads'), target: { position: 0, keyword: 'f' }, passing: 'rest' }] as const),
  // What it gives the function comes after the task itself.
  ['qgis.core.QgsTask.fromFunction', { label: 'QgsTask.fromFunction', carrier: 'threads', family: 'thread', target: { position: 1, keyword: 'function' }, passing: 'none' }],
  ['sublime.set_timeout_async', { ...offloadApi('sublime.set_timeout_async', 'callback'), passing: 'none' }],
  ...['socketio.Server', 'socketio.server.Server', 'flask_socketio.SocketIO'].map((server) =>
    [`${server}.start_background_task`, { ...threadApi('socketio.start_background_task', 'threads'), target: { position: 0, keyword: 'target' }, passing: 'rest' }] as const),

  // superqt utils/_qthreading.py: a runnable in Qt's pool of threads, made of a function or of what goes on in steps.
  ...workerModules.flatMap((module): readonly (readonly [string, SpawnApi])[] => [
    [`${module}.create_worker`, { ...offloadApi('create_worker', 'func'), goesThrough: true }],
    [`${module}.thread_worker`, { ...asyncVersion('thread_worker', 'function'), goesThrough: true }],
    [`${module}.FunctionWorker`, offloadApi('FunctionWorker', 'func')],
    [`${module}.GeneratorWorker`, { ...offloadApi('GeneratorWorker', 'func'), goesThrough: true }],
  ]),
  // Binary Ninja's mainthread module: jobs of no arguments for the threads of its core.
  ...['binaryninja', 'binaryninja.mainthread'].flatMap((module) => ['worker_enqueue', 'worker_priority_enqueue', 'worker_interactive_enqueue'].map((name) =>
    [`${module}.${name}`, { ...offloadApi(`binaryninja.${name}`, 'action'), passing: 'none' }] as const)),
  // Anki's documentation of background operations: the operation runs in a thread, what is to be done with its result in that of the window.
  ...['QueryOp', 'CollectionOp'].map((name) => [`aqt.operations.${name}`, { ...offloadApi(`aqt.${name}`, 'op', 1), passing: 'none' }] as const),
  ...['aqt.mw.taskman', 'aqt.main.taskman', 'aqt.taskman.TaskManager'].map((owner) =>
    [`${owner}.run_in_background`, { ...offloadApi('aqt.run_in_background', 'task'), passing: 'none' }] as const),
  // pywebview's guide: what `start` is given runs in a thread beside the loop of the windows.
  ['webview.start', { ...offloadApi('webview.start', 'func'), passing: 'tuple', tuple: { position: 1, keyword: 'args' } }],
  // func_timeout 4: a thread of its own, for which the caller waits as long as it may take.
  ['func_timeout.func_timeout', { ...offloadApi('func_timeout', 'func', 1), passing: 'tuple', tuple: { position: 2, keyword: 'args' }, blocks: true }],
  ['wx.lib.delayedresult.startWorker', { ...offloadApi('wx.delayedresult.startWorker', 'workerFn', 1), passing: 'tuple', tuple: { position: 4, keyword: 'wargs' } }],
  ['flet.Page.run_thread', offloadApi('flet.Page.run_thread', 'handler')],

  ['twisted.internet.threads.deferToThread', offloadApi('twisted.deferToThread', 'f')],
  ['twisted.internet.threads.deferToThreadPool', offloadApi('twisted.deferToThreadPool', 'f', 2)],
  ['twisted.internet.reactor.callInThread', offloadApi('twisted.callInThread', undefined)],

  ['tqdm.contrib.concurrent.thread_map', mapped('tqdm.thread_map', 'threads')],
  ['tqdm.contrib.concurrent.process_map', mapped('tqdm.process_map', 'processes')],
  ...['fastcore.parallel', 'fastcore.all', 'fastai.basics', 'fastai.vision.all', 'fastai.text.all', 'fastai.tabular.all'].map((module) =>
    [`${module}.parallel`, fastcoreParallel] as const),
  ...['p_map', 'p_imap', 'p_umap', 'p_uimap'].map((name) => [`p_tqdm.${name}`, { ...mapped(`p_tqdm.${name}`, 'processes'), target: { position: 0, keyword: 'function' } }] as const),
  ['pqdm.threads.pqdm', pqdm('pqdm.threads.pqdm', 'threads')],
  ['pqdm.processes.pqdm', pqdm('pqdm.processes.pqdm', 'processes')],

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

/** Names of functions that run what they are given elsewhere and are called with its arguments: "to_thread". */
export const offloadNames: ReadonlySet<string> = new Set([...spawnFunctions].flatMap(([name, { family, passing }]) => (family === 'offload' && passing === 'rest' ? [name.slice(name.lastIndexOf('.') + 1)] : [])));

/** Methods whose name says it all, on an object that is handed in from everywhere: Home Assistant's `hass`. */
export const spawnMethods: ReadonlyMap<string, SpawnApi> = new Map<string, SpawnApi>([
  ['async_add_executor_job', offloadApi('hass.async_add_executor_job', 'target')],
  // PySimpleGUI: a thread of its own for each call, whose end is an event of the window.
  ['perform_long_operation', { ...offloadApi('PySimpleGUI.perform_long_operation', 'func'), passing: 'none' }],
  ['async_add_import_executor_job', offloadApi('hass.async_add_import_executor_job', 'target')],
]);

function startNewThread(): SpawnApi {
  return { label: '_thread.start_new_thread', carrier: 'threads', family: 'thread', target: { position: 0, keyword: undefined }, passing: 'tuple', tuple: { position: 1, keyword: 'args' } };
}

/** What a web framework runs when the response is sent: a plain function in its thread pool. */
function afterResponse(label: string): SpawnApi {
  return { ...offloadApi(label, 'func'), leavesCoroutines: true, isSequential: true };
}

/** `pqdm(items, function, n_jobs)`. */
function pqdm(label: string, carrier: Carrier): SpawnApi {
  return { ...mapped(label, carrier), target: { position: 1, keyword: 'function' } };
}

function mapped(label: string, carrier: Carrier): SpawnApi {
  return { label, carrier, family: 'pool', target: { position: 0, keyword: 'fn' }, passing: 'each' };
}

function greenlet(label: string, position = 0): SpawnApi {
  return { label, carrier: 'greenlets', family: 'thread', target: { position, keyword: undefined }, passing: 'rest' };
}
