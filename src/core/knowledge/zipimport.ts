import type { LibraryKnowledge } from './entry';

/** zipimport and the GIL. */
export const zipimport: LibraryKnowledge = {
  library: 'zipimport',
  summary: 'Importing from ZIP files.',
  entries: [
    { name: 'zipimport.zipimporter.load_module', behaviour: 'holds', seconds: 1e-3, evidence: 'cpython 3.13.0 Lib/zipimport.py:213', confidence: 'source' },
  ],
};
