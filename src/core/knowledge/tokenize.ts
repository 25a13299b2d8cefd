import type { LibraryKnowledge } from './entry';

/** tokenize and the GIL. */
export const tokenize: LibraryKnowledge = {
  library: 'tokenize',
  summary: "Python's tokens.",
  isPurePython: true,
  entries: [
    { name: 'tokenize.tokenize', behaviour: 'holds', seconds: 1e-6, returns: 'tokenize.TokenIterator', evidence: 'cpython 3.13.0 Lib/tokenize.py:458', confidence: 'source' },
    { name: 'tokenize.generate_tokens', behaviour: 'holds', seconds: 1e-6, returns: 'tokenize.TokenIterator', evidence: 'cpython 3.13.0 Lib/tokenize.py:486; measured overlap 1.00 of 1.86 (20 KiB, Python 3.13)', confidence: 'source' },
    { name: 'tokenize.TokenIterator.__next__', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/tokenize.py:486', confidence: 'source' },
    { name: 'tokenize.open', behaviour: 'waits', seconds: 5e-5, returns: 'io.TextIOWrapper', evidence: 'cpython 3.13.0 Lib/tokenize.py', confidence: 'source' },
    { name: 'tokenize.*', behaviour: 'holds', seconds: 1e-5, evidence: 'cpython 3.13.0 Lib/tokenize.py', confidence: 'source' },
  ],
};
