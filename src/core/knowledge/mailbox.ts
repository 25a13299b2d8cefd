import type { LibraryKnowledge } from './entry';

/** mailbox and the GIL. */
export const mailbox: LibraryKnowledge = {
  library: 'mailbox',
  summary: 'Mailboxes: file reads release, the parsing is Python.',
  entries: [
    { name: 'mailbox.mbox', behaviour: 'holds', seconds: 1e-3, condition: 'reading the file releases', evidence: 'cpython 3.13.0 Lib/mailbox.py:895', confidence: 'source' },
    { name: 'mailbox.*', behaviour: 'holds', seconds: 1e-3, evidence: 'cpython 3.13.0 Lib/mailbox.py:895', confidence: 'source' },
  ],
};
