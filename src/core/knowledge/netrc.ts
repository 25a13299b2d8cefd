import type { LibraryKnowledge } from './entry';

/** The .netrc file. */
export const netrc: LibraryKnowledge = {
  library: 'netrc',
  entries: [
    { name: 'netrc.netrc', behaviour: 'waits', seconds: 1e-4, condition: 'reads a file', evidence: 'cpython 3.13.0 Lib/netrc.py:66', confidence: 'source' },
  ],
};
