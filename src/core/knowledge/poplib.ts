import type { LibraryKnowledge } from './entry';

/** poplib and the GIL. */
export const poplib: LibraryKnowledge = {
  library: 'poplib',
  summary: 'POP3: each step is a round trip.',
  bases: {
    'poplib.POP3_SSL': 'poplib.POP3',
  },
  entries: [
    { name: 'poplib.POP3', behaviour: 'waits', seconds: 0.1, returns: 'poplib.POP3', evidence: 'cpython 3.13.0 Lib/poplib.py:51', confidence: 'source' },
    { name: 'poplib.POP3_SSL', behaviour: 'waits', seconds: 0.1, returns: 'poplib.POP3_SSL', evidence: 'cpython 3.13.0 Lib/poplib.py', confidence: 'source' },
    { name: 'poplib.POP3.retr', behaviour: 'waits', seconds: 0.1, evidence: 'cpython 3.13.0 Lib/poplib.py:248', confidence: 'source' },
    { name: 'poplib.POP3.*', behaviour: 'waits', seconds: 0.05, evidence: 'cpython 3.13.0 Lib/poplib.py:248', confidence: 'source' },
  ],
};
