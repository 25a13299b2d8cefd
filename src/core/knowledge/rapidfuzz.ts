import type { LibraryKnowledge } from './entry';

/** rapidfuzz and the GIL. */
export const rapidfuzz: LibraryKnowledge = {
  library: 'rapidfuzz',
  summary: 'Fuzzy matching: single comparisons hold, cdist has threads of its own.',
  entries: [
    { name: 'rapidfuzz.fuzz.ratio', behaviour: 'holds', seconds: 3e-7, returns: 'float', evidence: 'RapidFuzz 3.14.5 src/rapidfuzz/fuzz_cpp.pyx (no release)', confidence: 'source' },
    { name: 'rapidfuzz.fuzz.*', behaviour: 'holds', seconds: 1e-6, returns: 'float', evidence: 'RapidFuzz 3.14.5 src/rapidfuzz/fuzz_cpp.pyx (no release)', confidence: 'source' },
    { name: 'rapidfuzz.process.extract', behaviour: 'holds', isNative: true, seconds: 1e-3, returns: 'list', evidence: 'RapidFuzz 3.14.5 src/rapidfuzz/process_cpp_impl.pyx (no release)', confidence: 'source' },
    { name: 'rapidfuzz.process.extractOne', behaviour: 'holds', isNative: true, seconds: 1e-3, evidence: 'RapidFuzz 3.14.5 src/rapidfuzz/process_cpp_impl.pyx (no release)', confidence: 'source' },
    { name: 'rapidfuzz.process.cdist', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'workers= are C++ threads', evidence: 'RapidFuzz 3.14.5 src/rapidfuzz/process_cpp.hpp:447', confidence: 'source' },
    { name: 'rapidfuzz.distance.*', behaviour: 'holds', seconds: 5e-7, evidence: 'RapidFuzz 3.14.5 src/rapidfuzz/distance/metrics_cpp.pyx (no release)', confidence: 'source' },
  ],
};
