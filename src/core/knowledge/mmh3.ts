import type { LibraryKnowledge } from './entry';

/** mmh3 and the GIL. */
export const mmh3: LibraryKnowledge = {
  library: 'mmh3',
  summary: 'MurmurHash: it holds, but for large input in version 5.',
  entries: [
    { name: 'mmh3.hash128', behaviour: 'holds', seconds: 1e-6, condition: 'large input releases in version 5', evidence: 'mmh3 (source not read)', confidence: 'memory' },
    { name: 'mmh3.hash', behaviour: 'holds', seconds: 5e-7, evidence: 'mmh3 (source not read)', confidence: 'memory' },
    { name: 'mmh3.hash64', behaviour: 'holds', seconds: 5e-7, evidence: 'mmh3 (source not read)', confidence: 'memory' },
    { name: 'mmh3.hash_bytes', behaviour: 'holds', seconds: 5e-7, evidence: 'mmh3 (source not read)', confidence: 'memory' },
  ],
};
