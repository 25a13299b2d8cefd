import type { LibraryKnowledge } from './entry';

/** Limits and use of resources: they hold. */
export const resource: LibraryKnowledge = {
  library: 'resource',
  entries: [
    { name: 'resource.getrusage', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/resource.c (no GIL release in the file)', confidence: 'source' },
    { name: 'resource.*', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/resource.c (no GIL release in the file)', confidence: 'source' },
  ],
};
