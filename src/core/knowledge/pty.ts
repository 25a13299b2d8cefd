import type { LibraryKnowledge } from './entry';

/** Pseudo-terminals. */
export const pty: LibraryKnowledge = {
  library: 'pty',
  entries: [
    { name: 'pty.spawn', behaviour: 'waits', seconds: 1, condition: 'fork holds; then select/read', evidence: 'cpython 3.13.0 Lib/pty.py:187', confidence: 'source' },
  ],
};
