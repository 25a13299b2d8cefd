import type { LibraryKnowledge } from './entry';

/** CBOR: it holds. */
export const cbor2: LibraryKnowledge = {
  library: 'cbor2',
  entries: [
    { name: 'cbor2.dumps', behaviour: 'holds', seconds: 2e-5, returns: 'bytes', evidence: 'cbor2 (source not read)', confidence: 'memory' },
    { name: 'cbor2.loads', behaviour: 'holds', seconds: 2e-5, evidence: 'cbor2 (source not read)', confidence: 'memory' },
  ],
};
