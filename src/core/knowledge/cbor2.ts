import type { LibraryKnowledge } from './entry';

/** cbor2 and the GIL. */
export const cbor2: LibraryKnowledge = {
  library: 'cbor2',
  summary: 'CBOR: it holds.',
  entries: [
    { name: 'cbor2.dumps', behaviour: 'holds', isNative: true, seconds: 2e-5, returns: 'bytes', evidence: 'cbor2 (source not read)', confidence: 'memory' },
    { name: 'cbor2.loads', behaviour: 'holds', isNative: true, seconds: 2e-5, evidence: 'cbor2 (source not read)', confidence: 'memory' },
  ],
};
