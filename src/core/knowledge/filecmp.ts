import type { LibraryKnowledge } from './entry';

/** filecmp and the GIL. */
export const filecmp: LibraryKnowledge = {
  library: 'filecmp',
  summary: 'Comparing files and folders.',
  entries: [
    { name: 'filecmp.cmp', behaviour: 'waits', seconds: 2e-4, returns: 'bool', condition: 'comparing the blocks holds', evidence: 'cpython 3.13.0 Lib/filecmp.py:30', confidence: 'source' },
    { name: 'filecmp.dircmp', behaviour: 'holds', seconds: 1e-6, returns: 'filecmp.dircmp', evidence: 'cpython 3.13.0 Lib/filecmp.py', confidence: 'source' },
    { name: 'filecmp.dircmp.report', behaviour: 'waits', seconds: 2e-3, evidence: 'cpython 3.13.0 Lib/filecmp.py:213', confidence: 'source' },
    { name: 'filecmp.cmpfiles', behaviour: 'waits', seconds: 2e-3, evidence: 'cpython 3.13.0 Lib/filecmp.py', confidence: 'source' },
  ],
};
