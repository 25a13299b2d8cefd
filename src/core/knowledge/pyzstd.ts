import type { LibraryKnowledge } from './entry';

/** Zstandard: the codec releases. */
export const pyzstd: LibraryKnowledge = {
  library: 'pyzstd',
  entries: [
    { name: 'pyzstd.compress', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'pyzstd (source not read)', confidence: 'memory' },
    { name: 'pyzstd.decompress', behaviour: 'releases', seconds: 1e-4, returns: 'bytes', evidence: 'pyzstd (source not read)', confidence: 'memory' },
  ],
};
