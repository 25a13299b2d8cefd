import type { LibraryKnowledge } from './entry';

/** cProfile and the GIL. */
export const cProfile: LibraryKnowledge = {
  library: 'cProfile',
  summary: 'The profiler: what it runs is slower, and its own.',
  entries: [
    { name: 'cProfile.Profile', behaviour: 'holds', seconds: 5e-6, returns: 'cProfile.Profile', evidence: 'cpython 3.13.0 Lib/cProfile.py', confidence: 'source' },
    { name: 'cProfile.Profile.runcall', behaviour: 'callback', seconds: 1e-6, callback: { position: 0 }, evidence: 'cpython 3.13.0 Modules/_lsprof.c (no GIL release in the file)', confidence: 'source' },
    { name: 'cProfile.run', behaviour: 'holds', seconds: 1e-3, evidence: 'cpython 3.13.0 Lib/cProfile.py', confidence: 'source' },
    { name: 'cProfile.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/cProfile.py', confidence: 'source' },
  ],
};
