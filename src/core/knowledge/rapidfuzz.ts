import type { LibraryKnowledge } from './entry';

/** rapidfuzz and the GIL. */
export const rapidfuzz: LibraryKnowledge = {
  library: 'rapidfuzz',
  summary: 'Fuzzy matching: single comparisons hold, cdist has threads of its own.',
  entries: [
    { name: 'rapidfuzz.fuzz.ratio', behaviour: 'holds', seconds: 3e-7, returns: 'float', evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
    { name: 'rapidfuzz.fuzz.*', behaviour: 'holds', seconds: 1e-6, returns: 'float', evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
    { name: 'rapidfuzz.process.extract', behaviour: 'holds', seconds: 1e-3, returns: 'list', evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
    { name: 'rapidfuzz.process.extractOne', behaviour: 'holds', seconds: 1e-3, evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
    { name: 'rapidfuzz.process.cdist', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'workers= are C++ threads', evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
    { name: 'rapidfuzz.distance.*', behaviour: 'holds', seconds: 5e-7, evidence: 'rapidfuzz (source not read)', confidence: 'memory' },
  ],
};
