import type { LibraryKnowledge } from './entry';

/** passlib and the GIL. */
export const passlib: LibraryKnowledge = {
  library: 'passlib',
  summary: 'passlib: the hashing of a password, in C that releases. The seconds are those of one password, which are meant to be long.',
  aliases: {
    'passlib.apps.CryptContext': 'passlib.context.CryptContext',
  },
  entries: [
    { name: 'passlib.context.CryptContext', behaviour: 'holds', seconds: 1e-3, returns: 'passlib.context.CryptContext', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.context.CryptContext.hash', behaviour: 'releases', seconds: 0.2, isSteady: true, returns: 'str', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.context.CryptContext.verify', behaviour: 'releases', seconds: 0.2, isSteady: true, returns: 'bool', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.context.CryptContext.verify_and_update', behaviour: 'releases', seconds: 0.2, isSteady: true, returns: 'tuple', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.bcrypt.hash', behaviour: 'releases', seconds: 0.2, isSteady: true, returns: 'str', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.bcrypt.verify', behaviour: 'releases', seconds: 0.2, isSteady: true, returns: 'bool', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.argon2.hash', behaviour: 'releases', seconds: 0.1, isSteady: true, returns: 'str', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.argon2.verify', behaviour: 'releases', seconds: 0.1, isSteady: true, returns: 'bool', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.pbkdf2_sha256.hash', behaviour: 'releases', seconds: 0.02, isSteady: true, returns: 'str', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.pbkdf2_sha256.verify', behaviour: 'releases', seconds: 0.02, isSteady: true, returns: 'bool', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.pbkdf2_sha512.hash', behaviour: 'releases', seconds: 0.02, isSteady: true, returns: 'str', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.pbkdf2_sha512.verify', behaviour: 'releases', seconds: 0.02, isSteady: true, returns: 'bool', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.scrypt.hash', behaviour: 'releases', seconds: 0.1, isSteady: true, returns: 'str', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.scrypt.verify', behaviour: 'releases', seconds: 0.1, isSteady: true, returns: 'bool', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.sha512_crypt.hash', behaviour: 'releases', seconds: 0.3, isSteady: true, returns: 'str', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.hash.sha512_crypt.verify', behaviour: 'releases', seconds: 0.3, isSteady: true, returns: 'bool', evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
    { name: 'passlib.*', behaviour: 'holds', seconds: 1e-5, evidence: 'passlib 1.7.4 (Python source; bcrypt, argon2 and hashlib release)', confidence: 'source' },
  ],
};
