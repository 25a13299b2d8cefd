import type { LibraryKnowledge } from './entry';

/** smtplib and the GIL. */
export const smtplib: LibraryKnowledge = {
  library: 'smtplib',
  summary: 'Sending mail: each step is a round trip.',
  bases: {
    'smtplib.SMTP_SSL': 'smtplib.SMTP',
  },
  entries: [
    { name: 'smtplib.SMTP', behaviour: 'waits', seconds: 0.1, returns: 'smtplib.SMTP', evidence: 'cpython 3.13.0 Lib/smtplib.py:190', confidence: 'source' },
    { name: 'smtplib.SMTP_SSL', behaviour: 'waits', seconds: 0.1, returns: 'smtplib.SMTP_SSL', evidence: 'cpython 3.13.0 Lib/smtplib.py', confidence: 'source' },
    { name: 'smtplib.SMTP.sendmail', behaviour: 'waits', seconds: 0.1, evidence: 'cpython 3.13.0 Lib/smtplib.py:797', confidence: 'source' },
    { name: 'smtplib.SMTP.send_message', behaviour: 'waits', seconds: 0.1, evidence: 'cpython 3.13.0 Lib/smtplib.py:901', confidence: 'source' },
    { name: 'smtplib.SMTP.login', behaviour: 'waits', seconds: 0.1, evidence: 'cpython 3.13.0 Lib/smtplib.py:686', confidence: 'source' },
    { name: 'smtplib.SMTP.*', behaviour: 'waits', seconds: 0.05, evidence: 'cpython 3.13.0 Lib/smtplib.py:686', confidence: 'source' },
  ],
};
