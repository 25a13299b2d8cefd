import type { LibraryKnowledge } from './entry';

/** argon2 and the GIL. */
export const argon2: LibraryKnowledge = {
  library: 'argon2',
  summary: 'Argon2: hashing releases.',
  entries: [
    { name: 'argon2.PasswordHasher', behaviour: 'holds', seconds: 5e-6, returns: 'argon2.PasswordHasher', evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
    { name: 'argon2.PasswordHasher.hash', behaviour: 'releases', seconds: 0.05, isSteady: true, returns: 'str', evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
    { name: 'argon2.PasswordHasher.verify', behaviour: 'releases', seconds: 0.05, isSteady: true, returns: 'bool', evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
    { name: 'argon2.low_level.hash_secret', behaviour: 'releases', seconds: 0.05, isSteady: true, returns: 'bytes', evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
  ],
};
