import type { LibraryKnowledge } from './entry';

/** pwdlib and the GIL. */
export const pwdlib: LibraryKnowledge = {
  library: 'pwdlib',
  summary: 'pwdlib: the hashing of a password, in C that releases. The seconds are those of one password, which are meant to be long.',
  entries: [
    { name: 'pwdlib.PasswordHash', behaviour: 'holds', seconds: 1e-5, returns: 'pwdlib.PasswordHash', evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
    { name: 'pwdlib.PasswordHash.recommended', behaviour: 'holds', seconds: 1e-3, returns: 'pwdlib.PasswordHash', evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
    { name: 'pwdlib.PasswordHash.hash', behaviour: 'releases', seconds: 0.05, isSteady: true, returns: 'str', evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
    { name: 'pwdlib.PasswordHash.verify', behaviour: 'releases', seconds: 0.05, isSteady: true, returns: 'bool', evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
    { name: 'pwdlib.PasswordHash.verify_and_update', behaviour: 'releases', seconds: 0.05, isSteady: true, returns: 'tuple', evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
    { name: 'pwdlib.hashers.argon2.Argon2Hasher', behaviour: 'holds', seconds: 1e-5, returns: 'pwdlib.hashers.argon2.Argon2Hasher', evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
    { name: 'pwdlib.hashers.argon2.Argon2Hasher.hash', behaviour: 'releases', seconds: 0.05, isSteady: true, returns: 'str', evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
    { name: 'pwdlib.hashers.argon2.Argon2Hasher.verify', behaviour: 'releases', seconds: 0.05, isSteady: true, returns: 'bool', evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
    { name: 'pwdlib.hashers.bcrypt.BcryptHasher', behaviour: 'holds', seconds: 1e-5, returns: 'pwdlib.hashers.bcrypt.BcryptHasher', evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
    { name: 'pwdlib.hashers.bcrypt.BcryptHasher.hash', behaviour: 'releases', seconds: 0.2, isSteady: true, returns: 'str', evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
    { name: 'pwdlib.hashers.bcrypt.BcryptHasher.verify', behaviour: 'releases', seconds: 0.2, isSteady: true, returns: 'bool', evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
    { name: 'pwdlib.*', behaviour: 'holds', seconds: 1e-5, evidence: 'pwdlib 0.3.1 (Python source; argon2-cffi and bcrypt release)', confidence: 'source' },
  ],
};
