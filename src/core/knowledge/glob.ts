import type { LibraryKnowledge } from './entry';

/** glob and the GIL. */
export const glob: LibraryKnowledge = {
  library: 'glob',
  summary: 'File names by pattern: directories are read with the GIL released, the patterns are matched with it.',
  entries: [
    { name: 'glob.glob', behaviour: 'waits', seconds: 1e-4, returns: 'list', condition: 'matching the names holds', evidence: 'cpython 3.13.0 Lib/glob.py:16; measured overlap 1.30 of 2.13 (500 entries (cached), Python 3.13)', confidence: 'source' },
    { name: 'glob.iglob', behaviour: 'waits', seconds: 1e-4, returns: 'list', evidence: 'cpython 3.13.0 Lib/glob.py:34', confidence: 'source' },
    { name: 'glob.escape', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/glob.py', confidence: 'source' },
    { name: 'glob.has_magic', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/glob.py', confidence: 'source' },
  ],
};
