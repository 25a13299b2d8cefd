import type { KnowledgeEntry, LibraryKnowledge } from './entry';

const pools = ['more_executors.CustomizableThreadPoolExecutor', 'more_executors.CustomizableProcessPoolExecutor'];
const layers = ['with_retry', 'with_map', 'with_flat_map', 'with_poll', 'with_timeout', 'with_throttle', 'with_cancel_on_shutdown', 'with_asyncio'];
const evidence = 'more-executors 2.11.4 _impl/executors.py:123';

/** A layer around a pool hands its tasks on to it, so it is taken for the same pool. */
function layersOf(pool: string): readonly KnowledgeEntry[] {
  return layers.map((layer) => ({ name: `${pool}.${layer}`, behaviour: 'holds', seconds: 1e-4, returns: pool, evidence, confidence: 'source' }));
}

/** more_executors and the GIL. */
export const moreExecutors: LibraryKnowledge = {
  library: 'more_executors',
  summary: 'more-executors: layers around the pools of concurrent.futures.',
  entries: [
    { name: 'more_executors.Executors.thread_pool', behaviour: 'holds', seconds: 1e-4, returns: 'more_executors.CustomizableThreadPoolExecutor', evidence, confidence: 'source' },
    { name: 'more_executors.Executors.process_pool', behaviour: 'holds', seconds: 1e-4, returns: 'more_executors.CustomizableProcessPoolExecutor', evidence, confidence: 'source' },
    ...pools.flatMap(layersOf),
  ],
};
