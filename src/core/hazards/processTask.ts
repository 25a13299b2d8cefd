import type { Site } from '../domain/site';
import type { FunctionFacts } from '../python/facts/scope';
import type { Analysis } from '../rewrites/effects/analysis';
import type { PoolMaking } from '../rewrites/pools/pool';
import { poolServing, type UsedPool } from '../rewrites/pools/processPools';
import { resolveTask, type ResolvedTask } from '../rewrites/pools/target';
import { handOverAt, type HandOver } from '../rewrites/processes/handOver';

/** Work that is handed to processes of the standard library, with all that a hazard may look at. */
export interface ProcessTask extends HandOver {
  readonly analysis: Analysis;
  readonly site: Site;
  readonly sites: readonly Site[];
  readonly resolved: ResolvedTask;
  /** Where its pool is made, if one call in the file makes it. */
  readonly pool: PoolMaking | undefined;
}

/** What else there is in the file. */
export interface Surroundings {
  readonly sites: readonly Site[];
  readonly pools: readonly UsedPool[];
}

/** Reads a site; `undefined` for anything but processes of the standard library. */
export function processTaskOf(analysis: Analysis, site: Site, { sites, pools }: Surroundings): ProcessTask | undefined {
  const { facts } = analysis.file;
  const handOver = handOverAt(facts, site);
  return handOver && { ...handOver, analysis, site, sites, resolved: resolveTask(facts, handOver.task), pool: poolServing(pools, handOver.task.call) };
}

/** The function of the file that the processes run, where it is certain which. */
export function workerOf({ resolved: { target } }: Pick<ProcessTask, 'resolved'>): FunctionFacts | undefined {
  return target.kind === 'function' || target.kind === 'local' ? target.function : undefined;
}
