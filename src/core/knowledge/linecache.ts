import type { LibraryKnowledge } from './entry';

/** linecache and the GIL. */
export const linecache: LibraryKnowledge = {
  library: 'linecache',
  summary: 'Lines of source files, kept.',
  entries: [
    { name: 'linecache.getlines', behaviour: 'holds', seconds: 1e-6, returns: 'list', evidence: 'cpython 3.13.0 Lib/linecache.py:31', confidence: 'source' },
    { name: 'linecache.getline', behaviour: 'holds', seconds: 1e-6, returns: 'str', condition: 'the first use of a file reads it', evidence: 'cpython 3.13.0 Lib/linecache.py', confidence: 'source' },
    { name: 'linecache.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/linecache.py', confidence: 'source' },
  ],
};
