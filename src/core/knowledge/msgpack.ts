import type { LibraryKnowledge } from './entry';

/** MessagePack in Cython: it holds. */
export const msgpack: LibraryKnowledge = {
  library: 'msgpack',
  entries: [
    { name: 'msgpack.packb', behaviour: 'holds', seconds: 2e-5, returns: 'bytes', condition: 'Cython without nogil', evidence: 'msgpack (not read)', confidence: 'memory' },
    { name: 'msgpack.unpackb', behaviour: 'holds', seconds: 2e-5, condition: 'Cython without nogil', evidence: 'msgpack (not read)', confidence: 'memory' },
    { name: 'msgpack.pack', behaviour: 'holds', seconds: 2e-5, condition: 'Cython without nogil', evidence: 'msgpack (not read)', confidence: 'memory' },
    { name: 'msgpack.unpack', behaviour: 'holds', seconds: 2e-5, condition: 'Cython without nogil', evidence: 'msgpack (not read)', confidence: 'memory' },
    { name: 'msgpack.dumps', behaviour: 'holds', seconds: 2e-5, condition: 'Cython without nogil', evidence: 'msgpack (not read)', confidence: 'memory' },
    { name: 'msgpack.loads', behaviour: 'holds', seconds: 2e-5, condition: 'Cython without nogil', evidence: 'msgpack (not read)', confidence: 'memory' },
  ],
};
