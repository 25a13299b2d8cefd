import type { LibraryKnowledge } from './entry';

/** email and the GIL. */
export const email: LibraryKnowledge = {
  library: 'email',
  summary: 'Mail messages: Python that holds.',
  isPurePython: true,
  entries: [
    { name: 'email.message_from_string', behaviour: 'holds', seconds: 1e-4, returns: 'email.message.Message', evidence: 'cpython 3.13.0 Lib/email/__init__.py:31; measured overlap 0.74 of 1.41 (20 KiB, Python 3.13)', confidence: 'source' },
    { name: 'email.message_from_bytes', behaviour: 'holds', seconds: 1e-4, returns: 'email.message.Message', evidence: 'cpython 3.13.0 Lib/email/__init__.py:39', confidence: 'source' },
    { name: 'email.message.Message.as_string', behaviour: 'holds', seconds: 2e-4, returns: 'str', evidence: 'cpython 3.13.0 Lib/email/message.py:167', confidence: 'source' },
    { name: 'email.*', behaviour: 'holds', seconds: 2e-5, evidence: 'cpython 3.13.0 Lib/email', confidence: 'source' },
  ],
};
