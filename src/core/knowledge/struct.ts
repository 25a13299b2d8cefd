import type { LibraryKnowledge } from './entry';

/** struct and the GIL. */
export const struct: LibraryKnowledge = {
  library: 'struct',
  summary: 'Packed binary data: it holds.',
  entries: [
    { name: 'struct.pack', behaviour: 'holds', seconds: 1.5e-7, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file); measured overlap 0.81 of 1.73 (200000 ints, Python 3.13)', confidence: 'source' },
    { name: 'struct.unpack', behaviour: 'holds', seconds: 1.5e-7, returns: 'tuple', evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file); measured overlap 1.14 of 1.98 (1 MiB <I, Python 3.13)', confidence: 'source' },
    { name: 'struct.unpack_from', behaviour: 'holds', seconds: 1.5e-7, returns: 'tuple', evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file)', confidence: 'source' },
    { name: 'struct.pack_into', behaviour: 'holds', seconds: 1.5e-7, evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file)', confidence: 'source' },
    { name: 'struct.calcsize', behaviour: 'holds', seconds: 1.5e-7, evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file)', confidence: 'source' },
    { name: 'struct.iter_unpack', behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file); measured overlap 0.75 of 1.39 (10000 records, Python 3.13)', confidence: 'source' },
    { name: 'struct.Struct', behaviour: 'holds', seconds: 5e-7, returns: 'struct.Struct', evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file)', confidence: 'source' },
    { name: 'struct.Struct.pack', behaviour: 'holds', seconds: 1e-7, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file)', confidence: 'source' },
    { name: 'struct.Struct.unpack', behaviour: 'holds', seconds: 1e-7, returns: 'tuple', evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file)', confidence: 'source' },
    { name: 'struct.Struct.unpack_from', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file)', confidence: 'source' },
    { name: 'struct.Struct.pack_into', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file)', confidence: 'source' },
    { name: 'struct.Struct.iter_unpack', behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Modules/_struct.c (no GIL release in the file)', confidence: 'source' },
  ],
};
