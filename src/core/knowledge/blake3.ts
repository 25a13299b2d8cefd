import type { LibraryKnowledge } from './entry';

/** BLAKE3: large input releases. */
export const blake3: LibraryKnowledge = {
  library: 'blake3',
  entries: [
    { name: 'blake3.blake3', behaviour: 'holds', seconds: 2e-6, returns: 'blake3.blake3', condition: 'large inputs', evidence: 'blake3 (source not read)', confidence: 'memory' },
    { name: 'blake3.blake3.update', behaviour: 'releases', seconds: 1e-5, condition: 'large inputs', evidence: 'blake3 (source not read)', confidence: 'memory' },
  ],
};
