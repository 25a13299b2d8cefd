import type { LibraryKnowledge } from './entry';

/** IMAP: each step is a round trip. */
export const imaplib: LibraryKnowledge = {
  library: 'imaplib',
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
