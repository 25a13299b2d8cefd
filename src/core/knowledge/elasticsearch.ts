import type { LibraryKnowledge } from './entry';

/** elasticsearch and the GIL. */
export const elasticsearch: LibraryKnowledge = {
  library: 'elasticsearch',
  summary: 'Elasticsearch: every call is an HTTP round trip.',
  entries: [
    { name: 'elasticsearch.Elasticsearch', behaviour: 'holds', seconds: 1e-3, returns: 'elasticsearch.Elasticsearch', evidence: 'elasticsearch (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'elasticsearch.Elasticsearch.search', behaviour: 'waits', seconds: 0.02, condition: 'JSON holds', evidence: 'elasticsearch (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'elasticsearch.Elasticsearch.*', behaviour: 'waits', seconds: 0.01, condition: 'JSON holds', evidence: 'elasticsearch (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'elasticsearch.helpers.*', behaviour: 'waits', seconds: 0.1, condition: 'JSON holds', evidence: 'elasticsearch (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
  ],
};
