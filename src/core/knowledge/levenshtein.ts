import type { LibraryKnowledge } from './entry';

/** Levenshtein and the GIL. */
export const levenshtein: LibraryKnowledge = {
  library: 'Levenshtein',
  summary: 'Edit distances: they hold.',
  entries: [
    { name: 'Levenshtein.distance', behaviour: 'holds', isNative: true, seconds: 5e-7, returns: 'int', evidence: 'Levenshtein (source not read)', confidence: 'memory' },
    { name: 'Levenshtein.*', behaviour: 'holds', isNative: true, seconds: 5e-7, evidence: 'Levenshtein (source not read)', confidence: 'memory' },
  ],
};
