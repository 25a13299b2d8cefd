import type { LibraryKnowledge } from './entry';

/** numexpr and the GIL. */
export const numexpr: LibraryKnowledge = {
  library: 'numexpr',
  summary: 'numexpr: threads of its own, GIL released.',
  entries: [
    { name: 'numexpr.evaluate', behaviour: 'releases', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'old versions run one at a time', evidence: 'numexpr interpreter.cpp (engine seen, release not) (not read)', confidence: 'memory' },
  ],
};
