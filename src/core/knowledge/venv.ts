import type { LibraryKnowledge } from './entry';

/** Virtual environments. */
export const venv: LibraryKnowledge = {
  library: 'venv',
  entries: [
    { name: 'venv.create', behaviour: 'waits', seconds: 3, condition: 'file I/O + subprocess', evidence: 'cpython 3.13.0 Lib/venv/__init__.py:561', confidence: 'source' },
  ],
};
