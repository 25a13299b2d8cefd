import type { LibraryKnowledge } from './entry';

/** shelve and the GIL. */
export const shelve: LibraryKnowledge = {
  library: 'shelve',
  summary: 'Shelves on a dbm.',
  entries: [
    { name: 'shelve.open', behaviour: 'waits', seconds: 1e-4, condition: 'of dbm.gnu and dbm.ndbm it holds', evidence: 'cpython 3.13.0 Lib/shelve.py:237', confidence: 'source' },
  ],
};
