import type { LibraryKnowledge } from './entry';

/** numba and the GIL. */
export const numba: LibraryKnowledge = {
  library: 'numba',
  summary: 'Numba: compiled code holds unless it is compiled with nogil=True.',
  entries: [
    { name: 'numba.jit', behaviour: 'holds', seconds: 1e-4, condition: 'with nogil=True the compiled function releases for its whole call', evidence: 'numba docs: nogil=True', confidence: 'docs' },
    { name: 'numba.njit', behaviour: 'holds', seconds: 1e-4, condition: 'with nogil=True the compiled function releases for its whole call', evidence: 'numba docs: nogil=True', confidence: 'docs' },
    { name: 'numba.vectorize', behaviour: 'holds', seconds: 1e-4, condition: 'the result is a NumPy ufunc, which releases from 500 elements on', evidence: 'numba docs (not read)', confidence: 'memory' },
    { name: 'numba.guvectorize', behaviour: 'holds', seconds: 1e-4, condition: 'the result is a NumPy ufunc, which releases from 500 elements on', evidence: 'numba docs (not read)', confidence: 'memory' },
    { name: 'numba.cfunc', behaviour: 'holds', seconds: 1e-4, evidence: 'numba docs (not read)', confidence: 'memory' },
    { name: 'numba.objmode', behaviour: 'holds', seconds: 1e-6, condition: 'takes the GIL', evidence: 'numba docs (not read)', confidence: 'memory' },
    { name: 'numba.prange', behaviour: 'holds', seconds: 1e-7, returns: 'range', evidence: 'numba documentation, parallel', confidence: 'docs' },
    { name: 'numba.*', behaviour: 'holds', seconds: 1e-6, evidence: 'numba documentation, reference', confidence: 'docs' },
  ],
};
