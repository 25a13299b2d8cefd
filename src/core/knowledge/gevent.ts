import type { LibraryKnowledge } from './entry';

/** gevent: greenlets take turns in one thread. */
export const gevent: LibraryKnowledge = {
  library: 'gevent',
  entries: [
    { name: 'gevent.sleep', behaviour: 'waits', seconds: 0.1, waitsForArgument: 0, condition: 'greenlet switch; libev waits without the GIL', evidence: 'gevent (not read)', confidence: 'memory' },
    { name: 'gevent.spawn', behaviour: 'holds', seconds: 1e-5, evidence: 'gevent (not read)', confidence: 'memory' },
    { name: 'gevent.joinall', behaviour: 'idles', seconds: 0.1, evidence: 'gevent (not read)', confidence: 'memory' },
  ],
};
