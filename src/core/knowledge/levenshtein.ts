import type { LibraryKnowledge } from './entry';

/** Edit distances: they hold. */
export const levenshtein: LibraryKnowledge = {
  library: 'Levenshtein',
  entries: [
    { name: 'Levenshtein.distance', behaviour: 'holds', seconds: 5e-7, returns: 'int', evidence: 'Levenshtein (source not read)', confidence: 'memory' },
    { name: 'Levenshtein.*', behaviour: 'holds', seconds: 5e-7, evidence: 'Levenshtein (source not read)', confidence: 'memory' },
  ],
};
