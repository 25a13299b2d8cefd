import type { LibraryKnowledge } from './entry';

/** cvxpy and the GIL. */
export const cvxpy: LibraryKnowledge = {
  library: 'cvxpy',
  summary: 'CVXPY: the canonical form is made in Python; most solvers hold.',
  entries: [
    { name: 'cvxpy.Problem.solve', behaviour: 'holds', seconds: 0.05, condition: 'some solvers release', evidence: 'cvxpy (source not read)', confidence: 'memory' },
    { name: 'cvxpy.*', behaviour: 'holds', seconds: 1e-4, condition: 'some solvers release', evidence: 'cvxpy (source not read)', confidence: 'memory' },
  ],
};
