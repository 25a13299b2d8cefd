import type { LibraryKnowledge } from './entry';

/** array and the GIL. */
export const array: LibraryKnowledge = {
  library: 'array',
  summary: 'Arrays of numbers: they hold.',
  entries: [
    { name: 'array.array', behaviour: 'holds', seconds: 3e-8, iterates: 1, returns: 'array.array', evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file); measured overlap 0.88 of 1.39 (from list of 131072 ints, Python 3.13)', confidence: 'source' },
    { name: 'array.array.append', behaviour: 'holds', seconds: 3e-8, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.pop', behaviour: 'holds', seconds: 3e-8, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.insert', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.index', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.count', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.reverse', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.buffer_info', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.byteswap', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file); measured overlap 0.83 of 1.53 (8 MiB, Python 3.13)', confidence: 'source' },
    { name: 'array.array.tolist', behaviour: 'holds', seconds: 1e-5, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.tobytes', behaviour: 'holds', seconds: 4e-7, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.frombytes', behaviour: 'holds', seconds: 7e-7, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.fromlist', behaviour: 'holds', seconds: 1e-5, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.extend', behaviour: 'holds', seconds: 3e-9, iterates: 0, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.tofile', behaviour: 'waits', seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'array.array.fromfile', behaviour: 'waits', seconds: 1e-5, evidence: 'cpython 3.13.0 Modules/arraymodule.c (no GIL release in the file)', confidence: 'source' },
  ],
};
