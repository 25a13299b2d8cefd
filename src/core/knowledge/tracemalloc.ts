import type { LibraryKnowledge } from './entry';

/** tracemalloc and the GIL. */
export const tracemalloc: LibraryKnowledge = {
  library: 'tracemalloc',
  summary: 'Traces of memory: a snapshot copies all of them with the GIL held.',
  entries: [
    { name: 'tracemalloc.take_snapshot', behaviour: 'holds', seconds: 0.01, evidence: 'cpython 3.13.0 Modules/_tracemalloc.c (no GIL release in the file)', confidence: 'source' },
    { name: 'tracemalloc.*', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/_tracemalloc.c (no GIL release in the file)', confidence: 'source' },
  ],
};
