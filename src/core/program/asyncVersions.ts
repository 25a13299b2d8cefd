import { asyncVersion, type SpawnApi } from './spawnApi';

/** What makes a coroutine function of a plain one, which then runs in a thread: above a function as a decorator, or called with one. */
export const asyncVersions: readonly (readonly [string, SpawnApi])[] = [
  ['asgiref.sync.sync_to_async', asyncVersion('asgiref.sync_to_async')],
  ['channels.db.database_sync_to_async', asyncVersion('channels.database_sync_to_async')],
  ['quart.utils.run_sync', asyncVersion('quart.run_sync')],
  ['asyncer.asyncify', asyncVersion('asyncer.asyncify')],
  // nonebot 2 utils.py, jishaku functools.py, aiomisc thread_pool.py: every call goes to the loop's executor, `loop.run_in_executor(None, partial(f, …))`.
  ['nonebot.utils.run_sync', asyncVersion('nonebot.run_sync')],
  ['jishaku.functools.executor_function', asyncVersion('jishaku.executor_function')],
  ...['aiomisc', 'aiomisc.thread_pool', 'aiothreads'].flatMap((module) => ['threaded', 'threaded_separate'].map((name) =>
    [`${module}.${name}`, asyncVersion(`${module.split('.')[0] ?? module}.${name}`)] as const)),
  ...['chainlit', 'chainlit.sync'].map((module) => [`${module}.make_async`, asyncVersion('chainlit.make_async')] as const),
];
