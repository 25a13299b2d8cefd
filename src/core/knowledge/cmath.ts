import type { LibraryKnowledge } from './entry';

/** cmath and the GIL. */
export const cmath: LibraryKnowledge = {
  library: 'cmath',
  summary: 'Mathematics of complex numbers: it holds.',
  entries: [
    { name: 'cmath.exp', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/cmathmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'cmath.sqrt', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/cmathmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'cmath.log', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/cmathmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'cmath.*', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/cmathmodule.c (no GIL release in the file)', confidence: 'source' },
  ],
};
