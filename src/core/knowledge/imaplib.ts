import type { LibraryKnowledge } from './entry';

/** imaplib and the GIL. */
export const imaplib: LibraryKnowledge = {
  library: 'imaplib',
  summary: 'IMAP: each step is a round trip.',
  bases: {
    'imaplib.IMAP4_SSL': 'imaplib.IMAP4',
  },
  entries: [
    { name: 'imaplib.IMAP4', behaviour: 'waits', seconds: 0.1, returns: 'imaplib.IMAP4', evidence: 'cpython 3.13.0 Lib/imaplib.py:135', confidence: 'source' },
    { name: 'imaplib.IMAP4_SSL', behaviour: 'waits', seconds: 0.1, returns: 'imaplib.IMAP4_SSL', evidence: 'cpython 3.13.0 Lib/imaplib.py', confidence: 'source' },
    { name: 'imaplib.IMAP4.fetch', behaviour: 'waits', seconds: 0.1, evidence: 'cpython 3.13.0 Lib/imaplib.py:537', confidence: 'source' },
    { name: 'imaplib.IMAP4.search', behaviour: 'waits', seconds: 0.1, evidence: 'cpython 3.13.0 Lib/imaplib.py:720', confidence: 'source' },
    { name: 'imaplib.IMAP4.*', behaviour: 'waits', seconds: 0.05, evidence: 'cpython 3.13.0 Lib/imaplib.py:720', confidence: 'source' },
  ],
};
