import type { LibraryKnowledge } from './entry';

/** operator and the GIL. */
export const operator: LibraryKnowledge = {
  library: 'operator',
  summary: 'Operators as functions: they hold.',
  entries: [
    { name: 'operator.itemgetter', behaviour: 'holds', seconds: 6e-8, evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file)', confidence: 'source' },
    { name: 'operator.attrgetter', behaviour: 'holds', seconds: 6e-8, evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file)', confidence: 'source' },
    { name: 'operator.methodcaller', behaviour: 'holds', seconds: 6e-8, returns: 'operator.methodcaller', evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file)', confidence: 'source' },
    { name: 'operator.add', behaviour: 'holds', seconds: 6e-8, evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file)', confidence: 'source' },
    { name: 'operator.mul', behaviour: 'holds', seconds: 6e-8, evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file)', confidence: 'source' },
    { name: 'operator.neg', behaviour: 'holds', seconds: 6e-8, evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file)', confidence: 'source' },
    { name: 'operator.contains', behaviour: 'holds', seconds: 6e-8, evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file)', confidence: 'source' },
    { name: 'operator.countOf', behaviour: 'holds', seconds: 3e-8, iterates: 0, evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file)', confidence: 'source' },
    { name: 'operator.indexOf', behaviour: 'holds', seconds: 3e-8, iterates: 0, evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file)', confidence: 'source' },
    { name: 'operator.*', behaviour: 'holds', seconds: 6e-8, evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file)', confidence: 'source' },
  ],
};
