import type { LibraryKnowledge } from './entry';

/** Crypto and the GIL. */
export const pycryptodome: LibraryKnowledge = {
  library: 'Crypto',
  summary: 'PyCryptodome: its C is called through cffi or ctypes, so every call releases.',
  aliases: {
    'Cryptodome': 'Crypto',
  },
  entries: [
    { name: 'Crypto.Cipher.AES.new', behaviour: 'holds', seconds: 2e-5, returns: 'Crypto.Cipher.AES', evidence: 'pycryptodome 3.24.0b0 lib/Crypto/Util/_raw_api.py:105 (over in a moment, mostly Python; no other release)', confidence: 'source' },
    { name: 'Crypto.Cipher.AES.encrypt', behaviour: 'releases', seconds: 2e-5, returns: 'bytes', evidence: 'pycryptodome 3.24.0b0 lib/Crypto/Util/_raw_api.py:105 (cffi or ctypes, which release around each call)', confidence: 'source' },
    { name: 'Crypto.Cipher.AES.decrypt', behaviour: 'releases', seconds: 2e-5, returns: 'bytes', evidence: 'pycryptodome 3.24.0b0 lib/Crypto/Util/_raw_api.py:105 (cffi or ctypes, which release around each call)', confidence: 'source' },
    { name: 'Crypto.Cipher.AES.encrypt_and_digest', behaviour: 'releases', seconds: 2e-5, returns: 'bytes', evidence: 'pycryptodome 3.24.0b0 lib/Crypto/Util/_raw_api.py:105 (cffi or ctypes, which release around each call)', confidence: 'source' },
    { name: 'Crypto.Cipher.AES.decrypt_and_verify', behaviour: 'releases', seconds: 2e-5, returns: 'bytes', evidence: 'pycryptodome 3.24.0b0 lib/Crypto/Util/_raw_api.py:105 (cffi or ctypes, which release around each call)', confidence: 'source' },
    { name: 'Crypto.Protocol.KDF.scrypt', behaviour: 'releases', seconds: 0.05, isSteady: true, returns: 'bytes', evidence: 'pycryptodome 3.24.0b0 lib/Crypto/Protocol/KDF.py:401 (scryptROMix through cffi, which releases)', confidence: 'source' },
    { name: 'Crypto.Protocol.KDF.PBKDF2', behaviour: 'releases', seconds: 0.05, isSteady: true, returns: 'bytes', condition: 'with prf= it is a Python loop, and holds', evidence: 'pycryptodome 3.24.0b0 lib/Crypto/Protocol/KDF.py:179 (_pbkdf2_hmac_assist through cffi, which releases)', confidence: 'source' },
    { name: 'Crypto.Hash.SHA256.new', behaviour: 'holds', seconds: 1e-5, returns: 'Crypto.Hash.SHA256', evidence: 'pycryptodome 3.24.0b0 lib/Crypto/Util/_raw_api.py:105 (over in a moment, mostly Python; no other release)', confidence: 'source' },
    { name: 'Crypto.Hash.SHA256.update', behaviour: 'releases', seconds: 1e-5, evidence: 'pycryptodome 3.24.0b0 lib/Crypto/Util/_raw_api.py:105 (cffi or ctypes, which release around each call)', confidence: 'source' },
  ],
};
