import type { LibraryKnowledge } from './entry';

/** Weak references: they hold. */
export const weakref: LibraryKnowledge = {
  library: 'weakref',
  entries: [
    { name: 'weakref.finalize', behaviour: 'holds', seconds: 1e-6, condition: 'runs the callback when the object dies', evidence: 'cpython 3.13.0 Lib/weakref.py:540', confidence: 'source' },
    { name: 'weakref.*', behaviour: 'holds', seconds: 5e-7, evidence: 'cpython 3.13.0 Lib/weakref.py:540', confidence: 'source' },
  ],
};
