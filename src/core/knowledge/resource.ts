import type { LibraryKnowledge } from './entry';

/** resource and the GIL. */
export const resource: LibraryKnowledge = {
  library: 'resource',
  summary: 'Limits and use of resources: they hold.',
  entries: [
    { name: 'resource.getrusage', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/resource.c (no GIL release in the file)', confidence: 'source' },
    { name: 'resource.*', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/resource.c (no GIL release in the file)', confidence: 'source' },
  ],
};
