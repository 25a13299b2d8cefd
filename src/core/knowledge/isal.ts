import type { LibraryKnowledge } from './entry';

/** Fast zlib and gzip: they release, as zlib does. */
export const isal: LibraryKnowledge = {
  library: 'isal',
  entries: [
    { name: 'isal.igzip.compress', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', condition: 'as zlib', evidence: 'isal (source not read)', confidence: 'memory' },
    { name: 'isal.*', behaviour: 'releases', seconds: 2e-4, condition: 'as zlib', evidence: 'isal (source not read)', confidence: 'memory' },
  ],
};
