import type { LibraryKnowledge } from './entry';

/** getpass and the GIL. */
export const getpass: LibraryKnowledge = {
  library: 'getpass',
  summary: 'Passwords from the terminal.',
  entries: [
    { name: 'getpass.getpass', behaviour: 'waits', seconds: 5, returns: 'str', evidence: 'cpython 3.13.0 Lib/getpass.py:28', confidence: 'source' },
    { name: 'getpass.getuser', behaviour: 'waits', seconds: 2e-5, returns: 'str', evidence: 'cpython 3.13.0 Lib/getpass.py:154', confidence: 'source' },
  ],
};
