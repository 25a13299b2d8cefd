import type { LibraryKnowledge } from './entry';

/** werkzeug and the GIL. */
export const werkzeug: LibraryKnowledge = {
  library: 'werkzeug',
  summary: 'Werkzeug: Python but for its password hashes, which hashlib computes with the GIL released.',
  isPurePython: true,
  entries: [
    { name: 'werkzeug.security.generate_password_hash', behaviour: 'releases', seconds: 0.1, isSteady: true, returns: 'str', evidence: 'Werkzeug 3.1.8 security.py:54 (hashlib.scrypt releases)', confidence: 'source' },
    { name: 'werkzeug.security.check_password_hash', behaviour: 'releases', seconds: 0.1, isSteady: true, returns: 'bool', evidence: 'Werkzeug 3.1.8 security.py:54 (hashlib.scrypt releases)', confidence: 'source' },
    { name: 'werkzeug.*', behaviour: 'holds', seconds: 1e-5, evidence: 'Werkzeug 3.1.8 (Python source)', confidence: 'source' },
  ],
};
