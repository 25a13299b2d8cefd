import type { LibraryKnowledge } from './entry';

/** CVXPY: the canonical form is made in Python; most solvers hold. */
export const cvxpy: LibraryKnowledge = {
  library: 'cvxpy',
  entries: [
    { name: 'cvxpy.Problem.solve', behaviour: 'holds', seconds: 0.05, condition: 'canonicalising is Python; solver C code mostly holds', evidence: 'cvxpy (source not read)', confidence: 'memory' },
    { name: 'cvxpy.*', behaviour: 'holds', seconds: 1e-4, condition: 'canonicalising is Python; solver C code mostly holds', evidence: 'cvxpy (source not read)', confidence: 'memory' },
  ],
};
