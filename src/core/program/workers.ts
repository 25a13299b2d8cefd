import { argumentAt, positionalArguments } from '../python/callArguments';
import type { Argument } from '../python/facts/expression';
import type { SpawnCall } from './spawnCall';

const keywords: ReadonlySet<string | undefined> = new Set(['max_workers', 'processes', 'n_jobs', 'nodes']);

/** The argument that says how many workers the site's pool has, when its making is seen and says so. */
export function statedWorkers({ api, pool }: SpawnCall): Argument | undefined {
  if (api.workers) return pool && argumentAt(pool.call, api.workers);
  return pool?.call.arguments.find((argument) => keywords.has(argument.keyword))
    ?? (pool && positionalArguments(pool.call)[0]);
}

/** Whether somebody wrote that the pool has one worker; a number that comes from elsewhere may be another tomorrow. */
export function hasOneWorker(spawn: SpawnCall): boolean {
  const stated = statedWorkers(spawn)?.value;
  return stated?.kind === 'literal' && stated.type === 'int' && stated.value === 1;
}
