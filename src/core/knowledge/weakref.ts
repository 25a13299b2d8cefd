import type { LibraryKnowledge } from './entry';

/** weakref and the GIL. */
export const weakref: LibraryKnowledge = {
  library: 'weakref',
  summary: 'Weak references: they hold.',
  entries: [
    { name: 'weakref.finalize', behaviour: 'holds', seconds: 1e-6, condition: 'runs the callback when the object dies', evidence: 'cpython 3.13.0 Lib/weakref.py:540', confidence: 'source' },
    { name: 'weakref.ref', behaviour: 'holds', seconds: 2e-7, returns: 'weakref.ReferenceType', evidence: 'cpython 3.13.0 Objects/weakrefobject.c', confidence: 'source' },
    { name: 'weakref.ReferenceType.__call__', behaviour: 'holds', seconds: 5e-8, evidence: 'cpython 3.13.0 Objects/weakrefobject.c', confidence: 'source' },
    { name: 'weakref.*', behaviour: 'holds', seconds: 5e-7, evidence: 'cpython 3.13.0 Lib/weakref.py:540', confidence: 'source' },
  ],
};
