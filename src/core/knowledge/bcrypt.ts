import type { LibraryKnowledge } from './entry';

/** bcrypt: the slow part releases. */
export const bcrypt: LibraryKnowledge = {
  library: 'bcrypt',
  entries: [
    { name: 'bcrypt.hashpw', behaviour: 'releases', seconds: 0.2, returns: 'bytes', evidence: 'pyca/bcrypt@0395f07 src/_bcrypt/src/lib.rs (py.allow_threads)', confidence: 'source' },
    { name: 'bcrypt.checkpw', behaviour: 'releases', seconds: 0.2, returns: 'bool', condition: 'hashpw', evidence: 'pyca/bcrypt@0395f07 src/_bcrypt/src/lib.rs (py.allow_threads)', confidence: 'source' },
    { name: 'bcrypt.kdf', behaviour: 'releases', seconds: 0.1, returns: 'bytes', evidence: 'pyca/bcrypt@0395f07 src/_bcrypt/src/lib.rs (py.allow_threads)', confidence: 'source' },
    { name: 'bcrypt.gensalt', behaviour: 'holds', seconds: 5e-6, returns: 'bytes', condition: 'short', evidence: 'pyca/bcrypt@0395f07 src/_bcrypt/src/lib.rs (py.allow_threads)', confidence: 'source' },
  ],
};
