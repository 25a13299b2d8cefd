import type { LibraryKnowledge } from './entry';

/** pulp and the GIL. */
export const pulp: LibraryKnowledge = {
  library: 'pulp',
  summary: 'PuLP: the solver is a child process.',
  entries: [
    { name: 'pulp.LpProblem.solve', behaviour: 'waits', seconds: 0.2, evidence: 'PuLP (source not read)', confidence: 'memory' },
    { name: 'pulp.*', behaviour: 'holds', seconds: 1e-5, evidence: 'PuLP (source not read)', confidence: 'memory' },
  ],
};
