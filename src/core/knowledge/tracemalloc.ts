import type { LibraryKnowledge } from './entry';

/** Traces of memory: a snapshot copies all of them with the GIL held. */
export const tracemalloc: LibraryKnowledge = {
  library: 'tracemalloc',
  entries: [
    { name: 'tracemalloc.take_snapshot', behaviour: 'holds', seconds: 0.01, condition: 'copies all traces', evidence: 'cpython 3.13.0 Modules/_tracemalloc.c (no GIL release in the file)', confidence: 'source' },
    { name: 'tracemalloc.*', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/_tracemalloc.c (no GIL release in the file)', confidence: 'source' },
  ],
};
