import type { LibraryKnowledge } from './entry';

/** Importing from ZIP files. */
export const zipimport: LibraryKnowledge = {
  library: 'zipimport',
  entries: [
    { name: 'zipimport.zipimporter.load_module', behaviour: 'holds', seconds: 1e-3, condition: 'reads and inflates (released); exec is a callback', evidence: 'cpython 3.13.0 Lib/zipimport.py:213', confidence: 'source' },
  ],
};
