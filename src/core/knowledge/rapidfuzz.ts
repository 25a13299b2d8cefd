import type { LibraryKnowledge } from './entry';

/** Fuzzy matching: single comparisons hold, cdist has threads of its own. */
export const rapidfuzz: LibraryKnowledge = {
  library: 'rapidfuzz',
  entries: [
    { name: 'rapidfuzz.fuzz.ratio', behaviour: 'holds', seconds: 3e-7, returns: 'float', condition: 'short C++ call', evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
    { name: 'rapidfuzz.fuzz.*', behaviour: 'holds', seconds: 1e-6, returns: 'float', condition: 'short C++ call', evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
    { name: 'rapidfuzz.process.extract', behaviour: 'holds', seconds: 1e-3, returns: 'list', condition: 'Cython over Python strings', evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
    { name: 'rapidfuzz.process.extractOne', behaviour: 'holds', seconds: 1e-3, condition: 'Cython over Python strings', evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
    { name: 'rapidfuzz.process.cdist', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'workers=N C++ threads', evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
    { name: 'rapidfuzz.distance.*', behaviour: 'holds', seconds: 5e-7, condition: 'short C++ call', evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
  ],
};
