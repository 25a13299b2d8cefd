import type { LibraryKnowledge } from './entry';

/** snappy and the GIL. */
export const snappy: LibraryKnowledge = {
  library: 'snappy',
  summary: 'Snappy: the codec releases.',
  entries: [
    { name: 'snappy.compress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', evidence: 'snappy (source not read)', confidence: 'memory' },
    { name: 'snappy.decompress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', evidence: 'snappy (source not read)', confidence: 'memory' },
    { name: 'snappy.uncompress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', evidence: 'snappy (source not read)', confidence: 'memory' },
  ],
};
