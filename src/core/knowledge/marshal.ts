import type { LibraryKnowledge } from './entry';

/** marshal and the GIL. */
export const marshal: LibraryKnowledge = {
  library: 'marshal',
  summary: 'Marshalling: one C call that holds.',
  entries: [
    { name: 'marshal.dumps', behaviour: 'holds', isNative: true, seconds: 2e-5, evidence: 'cpython 3.13.0 Python/marshal.c (no GIL release in the file); measured overlap 0.77 of 1.72 (3000 records, Python 3.13)', confidence: 'source' },
    { name: 'marshal.loads', behaviour: 'holds', isNative: true, seconds: 2e-5, evidence: 'cpython 3.13.0 Python/marshal.c (no GIL release in the file); measured overlap 0.84 of 1.84 (3000 records, Python 3.13)', confidence: 'source' },
    { name: 'marshal.load', behaviour: 'holds', isNative: true, seconds: 1e-4, condition: "the file's read releases", evidence: 'cpython 3.13.0 Python/marshal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'marshal.dump', behaviour: 'holds', isNative: true, seconds: 3e-5, condition: "the file's write releases", evidence: 'cpython 3.13.0 Python/marshal.c (no GIL release in the file)', confidence: 'source' },
  ],
};
