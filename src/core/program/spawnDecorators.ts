import { asyncVersions } from './asyncVersions';
import { asyncVersion, endpointApi, threadApi, type SpawnApi } from './spawnApi';
import { workerModules } from './threadBases';

type Entries = readonly (readonly [string, SpawnApi])[];

/** Decorators that make every call of what stands below them a spawn, by their canonical names. */
export const spawnDecorators: ReadonlyMap<string, SpawnApi> = new Map<string, SpawnApi>([
  ...asyncVersions,
  // threaded 4 (its documentation): a pool of threads of its own, or a thread for each call.
  ...['ThreadPooled', 'threadpooled'].map((name) => [`threaded.${name}`, asyncVersion('threaded.ThreadPooled')] as const),
  ...['Threaded', 'threaded'].map((name) => [`threaded.${name}`, ownThread('threaded.Threaded')] as const),
  // python-telegram-bot 12 and 13 ext/dispatcher.py: `Dispatcher.run_async` puts the call on the queue of its threads.
  ...['telegram.ext', 'telegram.ext.dispatcher'].map((module) => [`${module}.run_async`, asyncVersion('telegram.run_async')] as const),
  ['tornado.concurrent.run_on_executor', asyncVersion('tornado.run_on_executor')],
  ...['concurrent', 'asynchronous'].flatMap((module): Entries => [
    [`pebble.${module}.thread`, asyncVersion(`pebble.${module}.thread`)],
    [`pebble.${module}.process`, { ...asyncVersion(`pebble.${module}.process`), carrier: 'processes' }],
  ]),
  // unsync 1.4: a plain function runs in a pool of threads, or of processes; a coroutine function in a thread with an event loop.
  ...['unsync', 'unsync.unsync'].map((module) =>
    [`${module}.unsync`, { ...asyncVersion('unsync'), otherwise: { keyword: 'cpu_bound', carrier: 'processes' }, leavesCoroutines: true }] as const),
  ['textual.work', { ...asyncVersion('textual.work'), needs: 'thread' }],
  ...workerModules.map((module) => [`${module}.thread_worker`, { ...asyncVersion('thread_worker'), goesThrough: true }] as const),
  ['multitasking.task', ownThread('multitasking.task')],
  ['uwsgidecorators.thread', ownThread('uwsgidecorators.thread')],
  // ultralytics 8.3 utils/__init__.py: every call starts a daemon thread, unless it says `threaded=False`.
  ['ultralytics.utils.threaded', ownThread('ultralytics.threaded')],
  ...['fastcore.parallel', 'fastcore.all', 'fastai.basics'].flatMap((module): Entries => [
    [`${module}.threaded`, { ...ownThread('fastcore.threaded'), otherwise: { keyword: 'process', carrier: 'processes' } }],
    [`${module}.startthread`, ownThread('fastcore.startthread')],
  ]),
  ...schedulerDecorators(),
  ...endpointDecorators(),
]);

/** The last parts of the names of {@link spawnDecorators}. */
export const spawnDecoratorNames: ReadonlySet<string> = new Set([...spawnDecorators.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)));

/** Every call of what stands below it starts a thread. */
function ownThread(label: string): SpawnApi {
  return { ...threadApi(label, 'threads'), target: { position: 0, keyword: undefined }, passing: 'none' };
}

/** Jobs run in the scheduler's pool of threads; on an event loop's only those that are no coroutines (apscheduler 3.11 schedulers/base.py:965, executors/asyncio.py). */
function schedulerDecorators(): Entries {
  const api: SpawnApi = { ...ownThread('apscheduler.scheduled_job'), leavesCoroutines: true };
  return [
    ...['background.Background', 'blocking.Blocking', 'asyncio.AsyncIO', 'tornado.Tornado', 'twisted.Twisted', 'qt.Qt'].map((kind) =>
      [`apscheduler.schedulers.${kind}Scheduler.scheduled_job`, api] as const),
    ['flask_apscheduler.APScheduler.task', api],
  ];
}

/** Endpoints that are plain functions run in the framework's thread pool (starlette routing.py: `request_response`). */
function endpointDecorators(): Entries {
  const api = endpointApi('FastAPI endpoint');
  const owners = ['fastapi.FastAPI', 'fastapi.APIRouter', 'fastapi.applications.FastAPI', 'fastapi.routing.APIRouter'];
  const methods = ['get', 'post', 'put', 'delete', 'patch', 'head', 'options', 'trace', 'api_route'];
  return [...owners.flatMap((owner) => methods.map((method) => [`${owner}.${method}`, api] as const)), ...viewDecorators()];
}

/**
 * Flask's own server has a thread for each request (flask 3.1 app.py: `options.setdefault("threaded", True)`),
 * waitress and gunicorn's gthread workers a pool of them; a sync worker of gunicorn answers one after the other.
 */
function viewDecorators(): Entries {
  const api: SpawnApi = { ...endpointApi('Flask view'), isDeployed: true };
  const owners = ['flask.Flask', 'flask.Blueprint', 'flask.app.Flask', 'flask.blueprints.Blueprint'];
  return owners.flatMap((owner) => ['route', 'get', 'post', 'put', 'delete', 'patch'].map((method) => [`${owner}.${method}`, api] as const));
}
