import type { LibraryKnowledge } from './entry';

/** venv and the GIL. */
export const venv: LibraryKnowledge = {
  library: 'venv',
  summary: 'Virtual environments.',
  entries: [
    { name: 'venv.create', behaviour: 'waits', seconds: 3, evidence: 'cpython 3.13.0 Lib/venv/__init__.py:561', confidence: 'source' },
  ],
};
