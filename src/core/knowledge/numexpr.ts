import type { LibraryKnowledge } from './entry';

/** numexpr: threads of its own, GIL released. */
export const numexpr: LibraryKnowledge = {
  library: 'numexpr',
  entries: [
    { name: 'numexpr.evaluate', behaviour: 'releases', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'own threads; one evaluate() at a time under a global lock in old versions', evidence: 'numexpr interpreter.cpp (engine seen, release not) (not read)', confidence: 'memory' },
  ],
};
