import type { LibraryKnowledge } from './entry';

/** pty and the GIL. */
export const pty: LibraryKnowledge = {
  library: 'pty',
  summary: 'Pseudo-terminals.',
  entries: [
    { name: 'pty.spawn', behaviour: 'waits', seconds: 1, evidence: 'cpython 3.13.0 Lib/pty.py:187', confidence: 'source' },
  ],
};
