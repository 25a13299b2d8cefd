import type { LibraryKnowledge } from './entry';

/** PuLP: the solver is a child process. */
export const pulp: LibraryKnowledge = {
  library: 'pulp',
  entries: [
    { name: 'pulp.LpProblem.solve', behaviour: 'waits', seconds: 0.2, condition: 'subprocess (CBC)', evidence: 'PuLP (source not read)', confidence: 'memory' },
    { name: 'pulp.*', behaviour: 'holds', seconds: 1e-5, evidence: 'PuLP (source not read)', confidence: 'memory' },
  ],
};
