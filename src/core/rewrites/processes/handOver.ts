import type { Site } from '../../domain/site';
import type { FileFacts } from '../../python/facts';
import { callAt, type PlacedCall } from '../names/callAt';
import { readTask, type Task } from '../pools/task';
import { readThreadTask } from '../threads/thread';

/** A call that hands work to processes of the standard library. */
export interface HandOver {
  readonly placed: PlacedCall;
  readonly task: Task;
  /** A pool pickles what it is given, however its processes start; a process of its own may be forked. */
  readonly isPool: boolean;
}

/** The functions of the standard library that hand work to processes. */
const known = /^(ProcessPoolExecutor|multiprocessing\.Pool)\.\w+$|^multiprocessing\.Process$/;

/** Reads a site; `undefined` for anything but processes of the standard library. */
export function handOverAt(facts: FileFacts, site: Site): HandOver | undefined {
  if (site.carrier !== 'processes' || site.through || !known.test(site.api)) return undefined;
  const placed = callAt(facts, site.range);
  const method = placed?.call.callee.kind === 'attribute' ? placed.call.callee.name : undefined;
  const isPool = site.api !== 'multiprocessing.Process';
  if (!placed || (isPool && method === undefined)) return undefined;
  const { call, functionId } = placed;
  const task = isPool ? readTask({ kind: 'task', call, method: method ?? '', functionId }) : readThreadTask(call, functionId);
  return task && { placed, task, isPool };
}
