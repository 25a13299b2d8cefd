import type { LibraryKnowledge } from './entry';

/** Mailboxes: file reads release, the parsing is Python. */
export const mailbox: LibraryKnowledge = {
  library: 'mailbox',
  entries: [
    { name: 'mailbox.mbox', behaviour: 'holds', seconds: 1e-3, condition: 'file I/O; parsing is Python', evidence: 'cpython 3.13.0 Lib/mailbox.py:895', confidence: 'source' },
    { name: 'mailbox.*', behaviour: 'holds', seconds: 1e-3, evidence: 'cpython 3.13.0 Lib/mailbox.py:895', confidence: 'source' },
  ],
};
