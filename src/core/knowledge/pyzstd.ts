import type { LibraryKnowledge } from './entry';

/** pyzstd and the GIL. */
export const pyzstd: LibraryKnowledge = {
  library: 'pyzstd',
  summary: 'Zstandard: the codec releases.',
  entries: [
    { name: 'pyzstd.compress', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'pyzstd (source not read)', confidence: 'memory' },
    { name: 'pyzstd.decompress', behaviour: 'releases', seconds: 1e-4, returns: 'bytes', evidence: 'pyzstd (source not read)', confidence: 'memory' },
  ],
};
