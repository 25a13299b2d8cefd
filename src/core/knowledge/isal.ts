import type { LibraryKnowledge } from './entry';

/** isal and the GIL. */
export const isal: LibraryKnowledge = {
  library: 'isal',
  summary: 'Fast zlib and gzip: they release, as zlib does.',
  entries: [
    { name: 'isal.igzip.compress', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'isal (source not read)', confidence: 'memory' },
    { name: 'isal.*', behaviour: 'releases', seconds: 2e-4, evidence: 'isal (source not read)', confidence: 'memory' },
  ],
};
