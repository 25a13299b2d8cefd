import type { Site } from '../../../domain/site';
import { argumentAt } from '../../../python/callArguments';
import { assumes, breaks, type Objection } from '../../objection';
import { contextNames } from '../../offloads/helpers';
import { chunkSizes } from '../chunkSize';
import type { Destination, MovingPools } from '../destination';
import { runsOtherThreads } from '../hazards';
import { processPools, type PoolMaking } from '../pool';
import type { PoolGroup } from '../poolGroup';
import { replacePoolClass } from '../replaceClass';
import { replaceOptions } from '../replaceOptions';

/** Pools of processes on this machine, of the standard library. */
export const processes: Destination = {
  names: (pools) => (needsFreshStart(pools) ? contextNames : []),
  change(pools, references) {
    const { file, group: { pools: makings }, tasks, request } = pools;
    // An executor can be told how its processes start; `Pool` would take a module of its own.
    const startMethod = needsFreshStart(pools) ? `mp_context=${references[0] ?? ''}.get_context(${file.source.quote}spawn${file.source.quote})` : undefined;
    const options = makings.map((making) => replaceOptions(file, making, startMethod));
    const chunks = chunkSizes(file, tasks, request.sites);
    return {
      edits: [...replacePoolClass(file, makings, processPools), ...options.flatMap(({ edits }) => edits), ...chunks.edits],
      objections: [...options.flatMap(({ objections }) => objections), ...makings.flatMap(workerLimit)],
      ...(chunks.size === undefined ? {} : { remark: `${String(chunks.size)} tasks at a time` }),
    };
  },
  objections: (pools, move) => [
    ...stayOnThreads(pools.group, pools.request.sites),
    ...move.objections,
    ...(mayForkBesideThreads(pools) && !needsFreshStart(pools) ? [assumes('no other thread is running when the processes start')] : []),
  ],
};

/** Processes that are forked beside other threads may wait for ever for a lock that one of those held. */
function mayForkBesideThreads({ group, request: { sites, interpreter } }: MovingPools): boolean {
  return interpreter.minor < 14 && runsOtherThreads(group.tasks.map(({ call }) => call.range), sites);
}

function needsFreshStart(pools: MovingPools): boolean {
  return mayForkBesideThreads(pools) && pools.group.pools.every(({ family }) => family === 'executor');
}

/** A site of the same pool that waits is right where it is. */
export function stayOnThreads(group: PoolGroup, sites: readonly Site[]): readonly Objection[] {
  const waiting = sites.find((site) => site.verdict === 'io' && group.tasks.some(({ call }) => call.range.start.line === site.range.start.line && call.range.start.column === site.range.start.column));
  return waiting ? [breaks(`The pool also runs \`${waiting.target}\` (line ${String(waiting.range.start.line + 1)}), which waits rather than computes and is right on threads. Give it a pool of its own.`)] : [];
}

/** Windows waits for at most 63 handles, and two of them are taken. */
export function workerLimit({ family, call }: PoolMaking): readonly Objection[] {
  const workers = family === 'executor' ? argumentAt(call, { keyword: 'max_workers', position: 0 })?.value : undefined;
  const count = workers?.kind === 'literal' ? workers.value : undefined;
  return count !== undefined && count > 61 ? [assumes('it never runs on Windows, which allows 61 workers')] : [];
}
