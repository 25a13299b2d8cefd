import { argumentAt, positionalArguments } from '../python/callArguments';
import type { Argument, Expression } from '../python/facts/expression';
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
  return isOne(statedWorkers(spawn)?.value);
}

/** Whether the pool never has more than one: `max_workers=min(1, len(files))` is one as well, whoever meant more. */
export function hasOneWorkerAtMost(spawn: SpawnCall): boolean {
  const stated = statedWorkers(spawn)?.value;
  if (stated?.kind !== 'call' || stated.callee.kind !== 'name' || stated.callee.name !== 'min') return isOne(stated);
  const given = positionalArguments(stated);
  return given.length > 1 && given.some(({ value }) => isOne(value));
}

function isOne(value: Expression | undefined): boolean {
  return value?.kind === 'literal' && value.type === 'int' && value.value === 1;
}
