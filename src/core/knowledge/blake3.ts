import type { LibraryKnowledge } from './entry';

/** blake3 and the GIL. */
export const blake3: LibraryKnowledge = {
  library: 'blake3',
  summary: 'BLAKE3: large input releases.',
  entries: [
    { name: 'blake3.blake3', behaviour: 'holds', seconds: 2e-6, returns: 'blake3.blake3', condition: 'small input holds', evidence: 'blake3 (source not read)', confidence: 'memory' },
    { name: 'blake3.blake3.update', behaviour: 'releases', seconds: 1e-5, condition: 'small input holds', evidence: 'blake3 (source not read)', confidence: 'memory' },
  ],
};
