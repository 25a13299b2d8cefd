import type { LibraryKnowledge } from './entry';

/** Argon2: hashing releases. */
export const argon2: LibraryKnowledge = {
  library: 'argon2',
  entries: [
    { name: 'argon2.PasswordHasher', behaviour: 'holds', seconds: 5e-6, returns: 'argon2.PasswordHasher', condition: 'through cffi; lanes run in C threads', evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
    { name: 'argon2.PasswordHasher.hash', behaviour: 'releases', seconds: 0.05, returns: 'str', condition: 'through cffi; lanes run in C threads', evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
    { name: 'argon2.PasswordHasher.verify', behaviour: 'releases', seconds: 0.05, returns: 'bool', evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
    { name: 'argon2.low_level.hash_secret', behaviour: 'releases', seconds: 0.05, returns: 'bytes', evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
  ],
};
