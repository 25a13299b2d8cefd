import type { LibraryKnowledge } from './entry';

/** Snappy: the codec releases. */
export const snappy: LibraryKnowledge = {
  library: 'snappy',
  entries: [
    { name: 'snappy.compress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', condition: 'cramjam', evidence: 'snappy (source not read)', confidence: 'memory' },
    { name: 'snappy.decompress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', condition: 'cramjam', evidence: 'snappy (source not read)', confidence: 'memory' },
    { name: 'snappy.uncompress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', condition: 'cramjam', evidence: 'snappy (source not read)', confidence: 'memory' },
  ],
};
