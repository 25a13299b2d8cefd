import type { LibraryKnowledge } from './entry';

/** netrc and the GIL. */
export const netrc: LibraryKnowledge = {
  library: 'netrc',
  summary: 'The .netrc file.',
  entries: [
    { name: 'netrc.netrc', behaviour: 'waits', seconds: 1e-4, evidence: 'cpython 3.13.0 Lib/netrc.py:66', confidence: 'source' },
  ],
};
