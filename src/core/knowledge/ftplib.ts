import type { LibraryKnowledge } from './entry';

/** ftplib and the GIL. */
export const ftplib: LibraryKnowledge = {
  library: 'ftplib',
  summary: 'FTP: each step is a round trip.',
  bases: {
    'ftplib.FTP_TLS': 'ftplib.FTP',
  },
  entries: [
    { name: 'ftplib.FTP', behaviour: 'waits', seconds: 0.1, returns: 'ftplib.FTP', evidence: 'cpython 3.13.0 Lib/ftplib.py:74', confidence: 'source' },
    { name: 'ftplib.FTP_TLS', behaviour: 'waits', seconds: 0.1, returns: 'ftplib.FTP_TLS', evidence: 'cpython 3.13.0 Lib/ftplib.py', confidence: 'source' },
    { name: 'ftplib.FTP.retrbinary', behaviour: 'waits', seconds: 0.5, condition: 'the callback runs for each block', evidence: 'cpython 3.13.0 Lib/ftplib.py:421', confidence: 'source' },
    { name: 'ftplib.FTP.storbinary', behaviour: 'waits', seconds: 0.5, condition: 'the callback runs for each block', evidence: 'cpython 3.13.0 Lib/ftplib.py:479', confidence: 'source' },
    { name: 'ftplib.FTP.*', behaviour: 'waits', seconds: 0.05, evidence: 'cpython 3.13.0 Lib/ftplib.py:74', confidence: 'source' },
  ],
};
