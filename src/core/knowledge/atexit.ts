import type { LibraryKnowledge } from './entry';

/** atexit and the GIL. */
export const atexit: LibraryKnowledge = {
  library: 'atexit',
  summary: 'Callbacks at exit.',
  entries: [
    { name: 'atexit.register', behaviour: 'holds', seconds: 1e-6, condition: 'what it is given runs at exit', evidence: 'cpython 3.13.0 Modules/atexitmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'atexit.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/atexitmodule.c (no GIL release in the file)', confidence: 'source' },
  ],
};
