import { keywordArgument, positionalArguments } from '../python/callArguments';
import { typicalCosts } from '../domain/typicalCosts';
import type { ProcessOverhead } from '../domain/hazard';
import { workerOf, type ProcessTask } from './processTask';

/** A task is told of when even this many times its length is less than its dispatch. */
const margin = 3;

/** With fewer tasks than this nobody waits for their dispatch. */
const manyTasks = 10;

/** Many tasks that are handed over one by one, each far shorter than handing it over. */
export function processOverhead(process: ProcessTask): ProcessOverhead | undefined {
  const { site, task: { method, call } } = process;
  const worker = workerOf(process);
  const { heldSeconds, releasedSeconds, waitingSeconds, unknownSeconds } = site.profile;
  // What waits or runs without the GIL belongs to machines and data of which the code says nothing.
  if (!worker || site.multiplicity !== 'many' || site.confidence === 'low' || heldSeconds === 0 || releasedSeconds + waitingSeconds + unknownSeconds > 0) return undefined;
  const { tasks } = site.scenario;
  if (!(site.isPerItem ?? false) && (tasks.origin === 'default' || tasks.value < manyTasks)) return undefined;
  if (site.heldSecondsAtMost * margin >= typicalCosts.dispatchSeconds) return undefined;
  const isExecutor = site.api.startsWith('ProcessPoolExecutor');
  const mapsOneByOne = method.startsWith('imap') || (isExecutor && method === 'map');
  const isChunked = keywordArgument(call, 'chunksize') !== undefined || (method.startsWith('imap') && positionalArguments(call).length > 2) || call.arguments.some(({ isSpread }) => isSpread);
  if (mapsOneByOne ? isChunked : method !== 'submit' && method !== 'apply_async') return undefined;
  return { kind: 'process-overhead', taskSeconds: heldSeconds, canChunk: mapsOneByOne, location: { path: site.path, range: worker.nameRange } };
}
