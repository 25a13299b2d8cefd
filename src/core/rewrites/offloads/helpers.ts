import type { Range } from '../../domain/position';
import type { FileView } from '../fileView';
import { helperFunction } from '../lifting/helperFunction';
import type { Helper } from '../pools/planMove';
import type { WantedName } from '../text/bringNames';

/** The names that the helpers use, in the order in which {@link planHelpers} takes what the file calls them. */
export const helperNames: readonly WantedName[] = [
  { module: 'concurrent.futures', name: 'ProcessPoolExecutor', otherwise: 'ProcessPool' },
  { module: 'functools', name: 'lru_cache', otherwise: 'cache_once' },
];

/** What `to_process` uses besides. */
export const offloadNames: readonly WantedName[] = [
  { module: 'functools', name: 'partial', otherwise: 'bind' },
  { module: 'asyncio', otherwise: 'event_loops' },
];

/** Used where a pool that forks would copy the locks of other threads. */
export const contextNames: readonly WantedName[] = [{ module: 'multiprocessing', otherwise: 'processes' }];

/** The helpers, and what the calls come to say. */
export interface HelperPlan {
  readonly helpers: readonly Helper[];
  /** What gives the pool: `process_pool()`. */
  readonly pool: string;
  /** What hands work to it: `to_process`. */
  readonly offload: string;
}

/** What the helpers are written for. */
export interface HelperUse {
  readonly usedAt: Range;
  readonly withOffload: boolean;
  readonly withContext: boolean;
}

/** Writes what keeps a pool of processes for as long as the program runs, unless the file has it already. */
export function planHelpers(file: FileView, references: readonly string[], { usedAt, withOffload, withContext }: HelperUse): HelperPlan {
  const [executor = '', cache = '', ...others] = references;
  const [partial = '', asyncio = ''] = withOffload ? others : [];
  const context = (multiprocessing: string) => `mp_context=${multiprocessing}.get_context(${file.source.quote}spawn${file.source.quote})`;
  const options = withContext ? [context(others.at(-1) ?? '')] : ['', context('multiprocessing')];
  const pool = helperFunction(file, 'process_pool', options.map((option) => (name: string) => [
    `@${cache}(maxsize=None)`,
    `def ${name}():`,
    '\t"""The processes that work for the program as long as it runs."""',
    `\treturn ${executor}(${option})`,
  ]));
  const offload = helperFunction(file, 'to_process', [(name) => [
    `async def ${name}(func, /, *args, **kwargs):`,
    '\t"""Runs a function in another process, as `asyncio.to_thread` does in a thread."""',
    `\tcall = ${partial}(func, *args, **kwargs)`,
    `\treturn await ${asyncio}.get_running_loop().run_in_executor(${pool.name}(), call)`,
  ]]);
  const written = [pool, ...(withOffload ? [offload] : [])].flatMap(({ definition }) => (definition === undefined ? [] : [{ definition, usedAt }]));
  return { helpers: written, pool: `${pool.name}()`, offload: offload.name };
}
