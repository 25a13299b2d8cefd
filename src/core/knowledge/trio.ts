import type { LibraryKnowledge } from './entry';

/** trio and the GIL. */
export const trio: LibraryKnowledge = {
  library: 'trio',
  summary: 'Trio: tasks take turns in one thread.',
  entries: [
    { name: 'trio.run', behaviour: 'waits', seconds: 0.1, condition: 'runs the tasks; the loop waits with the GIL released', evidence: 'trio (not read)', confidence: 'memory' },
    { name: 'trio.sleep', behaviour: 'waits', seconds: 0.1, waitsForArgument: 0, isAwaited: true, evidence: 'trio 0.22.2', confidence: 'source' },
    { name: 'trio.to_thread.run_sync', behaviour: 'idles', seconds: 0.1, isAwaited: true, evidence: 'trio 0.22.2', confidence: 'source' },
    { name: 'trio.*', behaviour: 'holds', seconds: 2e-6, evidence: 'trio 0.22.2', confidence: 'source' },
  ],
};
