import type { LibraryKnowledge } from './entry';

/** Comparing files and folders. */
export const filecmp: LibraryKnowledge = {
  library: 'filecmp',
  entries: [
    { name: 'filecmp.cmp', behaviour: 'waits', seconds: 2e-4, returns: 'bool', condition: 'reads both files in 8 KiB blocks; comparing holds', evidence: 'cpython 3.13.0 Lib/filecmp.py:30', confidence: 'source' },
    { name: 'filecmp.dircmp', behaviour: 'holds', seconds: 1e-6, returns: 'filecmp.dircmp', evidence: 'cpython 3.13.0 Lib/filecmp.py', confidence: 'source' },
    { name: 'filecmp.dircmp.report', behaviour: 'waits', seconds: 2e-3, condition: 'listdir + stat', evidence: 'cpython 3.13.0 Lib/filecmp.py:213', confidence: 'source' },
    { name: 'filecmp.cmpfiles', behaviour: 'waits', seconds: 2e-3, evidence: 'cpython 3.13.0 Lib/filecmp.py', confidence: 'source' },
  ],
};
