import type { LibraryKnowledge } from './entry';

/** Lines of source files, kept. */
export const linecache: LibraryKnowledge = {
  library: 'linecache',
  entries: [
    { name: 'linecache.getlines', behaviour: 'holds', seconds: 1e-6, returns: 'list', condition: 'first use reads the file', evidence: 'cpython 3.13.0 Lib/linecache.py:31', confidence: 'source' },
    { name: 'linecache.getline', behaviour: 'holds', seconds: 1e-6, returns: 'str', condition: 'the first use of a file reads it', evidence: 'cpython 3.13.0 Lib/linecache.py', confidence: 'source' },
    { name: 'linecache.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/linecache.py', confidence: 'source' },
  ],
};
