import type { LibraryKnowledge } from './entry';

/** fiona and the GIL. */
export const fiona: LibraryKnowledge = {
  library: 'fiona',
  summary: 'Vector files: each record becomes Python objects, GIL held.',
  entries: [
    { name: 'fiona.open', behaviour: 'holds', seconds: 1e-3, returns: 'fiona.Collection', evidence: 'Fiona@ec9768a fiona/ogrext.pyx (no nogil)', confidence: 'source' },
    { name: 'fiona.Collection.__next__', behaviour: 'holds', seconds: 2e-5, returns: 'dict', evidence: 'Fiona@ec9768a fiona/ogrext.pyx (no nogil)', confidence: 'source' },
  ],
};
