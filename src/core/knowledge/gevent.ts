import type { LibraryKnowledge } from './entry';

/** gevent and the GIL. */
export const gevent: LibraryKnowledge = {
  library: 'gevent',
  summary: 'gevent: greenlets take turns in one thread.',
  entries: [
    { name: 'gevent.sleep', behaviour: 'waits', seconds: 0.1, waitsForArgument: 0, evidence: 'gevent (not read)', confidence: 'memory' },
    { name: 'gevent.spawn', behaviour: 'holds', seconds: 1e-5, evidence: 'gevent (not read)', confidence: 'memory' },
    { name: 'gevent.joinall', behaviour: 'idles', seconds: 0.1, evidence: 'gevent (not read)', confidence: 'memory' },
  ],
};
