import type { LibraryKnowledge } from './entry';

/** unicodedata and the GIL. */
export const unicodedata: LibraryKnowledge = {
  library: 'unicodedata',
  summary: 'The Unicode database: it holds.',
  entries: [
    { name: 'unicodedata.normalize', behaviour: 'holds', isNative: true, seconds: 5e-7, returns: 'str', evidence: 'cpython 3.13.0 Modules/unicodedata.c (no GIL release in the file); measured overlap 0.95 of 1.83 (NFD 200 KiB, Python 3.13)', confidence: 'source' },
    { name: 'unicodedata.is_normalized', behaviour: 'holds', seconds: 2e-7, returns: 'bool', evidence: 'cpython 3.13.0 Modules/unicodedata.c (no GIL release in the file)', confidence: 'source' },
    { name: 'unicodedata.name', behaviour: 'holds', seconds: 1e-7, returns: 'str', evidence: 'cpython 3.13.0 Modules/unicodedata.c (no GIL release in the file)', confidence: 'source' },
    { name: 'unicodedata.category', behaviour: 'holds', seconds: 1e-7, returns: 'str', evidence: 'cpython 3.13.0 Modules/unicodedata.c (no GIL release in the file)', confidence: 'source' },
    { name: 'unicodedata.lookup', behaviour: 'holds', seconds: 5e-7, returns: 'str', evidence: 'cpython 3.13.0 Modules/unicodedata.c (no GIL release in the file)', confidence: 'source' },
    { name: 'unicodedata.*', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/unicodedata.c (no GIL release in the file)', confidence: 'source' },
  ],
};
