import type { LibraryKnowledge } from './entry';

/** Passwords from the terminal. */
export const getpass: LibraryKnowledge = {
  library: 'getpass',
  entries: [
    { name: 'getpass.getpass', behaviour: 'waits', seconds: 5, returns: 'str', condition: 'reads the terminal', evidence: 'cpython 3.13.0 Lib/getpass.py:28', confidence: 'source' },
    { name: 'getpass.getuser', behaviour: 'waits', seconds: 2e-5, returns: 'str', condition: 'environment, else pwd', evidence: 'cpython 3.13.0 Lib/getpass.py:154', confidence: 'source' },
  ],
};
