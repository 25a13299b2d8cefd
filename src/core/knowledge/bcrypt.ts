import type { LibraryKnowledge } from './entry';

/** bcrypt and the GIL. */
export const bcrypt: LibraryKnowledge = {
  library: 'bcrypt',
  summary: 'bcrypt: the slow part releases.',
  entries: [
    { name: 'bcrypt.hashpw', behaviour: 'releases', seconds: 0.2, isSteady: true, returns: 'bytes', evidence: 'pyca/bcrypt@0395f07 src/_bcrypt/src/lib.rs (py.allow_threads)', confidence: 'source' },
    { name: 'bcrypt.checkpw', behaviour: 'releases', seconds: 0.2, isSteady: true, returns: 'bool', evidence: 'pyca/bcrypt@0395f07 src/_bcrypt/src/lib.rs (py.allow_threads)', confidence: 'source' },
    { name: 'bcrypt.kdf', behaviour: 'releases', seconds: 0.1, isSteady: true, returns: 'bytes', evidence: 'pyca/bcrypt@0395f07 src/_bcrypt/src/lib.rs (py.allow_threads)', confidence: 'source' },
    { name: 'bcrypt.gensalt', behaviour: 'holds', seconds: 5e-6, returns: 'bytes', evidence: 'pyca/bcrypt@0395f07 src/_bcrypt/src/lib.rs (py.allow_threads)', confidence: 'source' },
  ],
};
