import type { Site } from '../domain/site';
import type { FunctionFacts } from '../python/facts/scope';
import type { Analysis } from '../rewrites/effects/analysis';
import { callAt, type PlacedCall } from '../rewrites/names/callAt';
import { resolveTask, type ResolvedTask } from '../rewrites/pools/target';
import { readTask, type Task } from '../rewrites/pools/task';
import { readThreadTask } from '../rewrites/threads/thread';

/** Work that is handed to processes of the standard library, with all that a hazard may look at. */
export interface ProcessTask {
  readonly analysis: Analysis;
  readonly site: Site;
  readonly sites: readonly Site[];
  readonly placed: PlacedCall;
  readonly task: Task;
  readonly resolved: ResolvedTask;
  /** A pool pickles what it is given, however its processes start; a process of its own may be forked. */
  readonly isPool: boolean;
}

/** The functions of the standard library that hand work to processes. */
const known = /^(ProcessPoolExecutor|multiprocessing\.Pool)\.\w+$|^multiprocessing\.Process$/;

/** Reads a site; `undefined` for anything but processes of the standard library. */
export function processTaskOf(analysis: Analysis, site: Site, sites: readonly Site[]): ProcessTask | undefined {
  const { facts } = analysis.file;
  if (site.carrier !== 'processes' || site.through || !known.test(site.api)) return undefined;
  const placed = callAt(facts, site.range);
  const method = placed?.call.callee.kind === 'attribute' ? placed.call.callee.name : undefined;
  const isPool = site.api !== 'multiprocessing.Process';
  if (!placed || (isPool && method === undefined)) return undefined;
  const { call, functionId } = placed;
  const task = isPool ? readTask({ kind: 'task', call, method: method ?? '', functionId }) : readThreadTask(call, functionId);
  return task && { analysis, site, sites, placed, task, resolved: resolveTask(facts, task), isPool };
}

/** The function of the file that the processes run, where it is certain which. */
export function workerOf({ resolved: { target } }: ProcessTask): FunctionFacts | undefined {
  return target.kind === 'function' || target.kind === 'local' ? target.function : undefined;
}
