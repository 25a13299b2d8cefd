import type { LibraryKnowledge } from './entry';

/** PyCryptodome: its C is called through cffi or ctypes, so every call releases. */
export const pycryptodome: LibraryKnowledge = {
  library: 'Crypto',
  entries: [
    { name: 'Crypto.Cipher.AES.new', behaviour: 'holds', seconds: 2e-5, returns: 'Crypto.Cipher.AES', condition: 'through cffi/ctypes: every call releases', evidence: 'pycryptodome (source not read)', confidence: 'memory' },
    { name: 'Crypto.Cipher.AES.encrypt', behaviour: 'releases', seconds: 2e-5, returns: 'bytes', condition: 'through cffi/ctypes: every call releases', evidence: 'pycryptodome (source not read)', confidence: 'memory' },
    { name: 'Crypto.Cipher.AES.decrypt', behaviour: 'releases', seconds: 2e-5, returns: 'bytes', condition: 'through cffi/ctypes: every call releases', evidence: 'pycryptodome (source not read)', confidence: 'memory' },
    { name: 'Crypto.Cipher.AES.encrypt_and_digest', behaviour: 'releases', seconds: 2e-5, returns: 'bytes', condition: 'through cffi/ctypes: every call releases', evidence: 'pycryptodome (source not read)', confidence: 'memory' },
    { name: 'Crypto.Cipher.AES.decrypt_and_verify', behaviour: 'releases', seconds: 2e-5, returns: 'bytes', condition: 'through cffi/ctypes: every call releases', evidence: 'pycryptodome (source not read)', confidence: 'memory' },
    { name: 'Crypto.Protocol.KDF.scrypt', behaviour: 'releases', seconds: 0.05, returns: 'bytes', condition: 'C core released, Python glue', evidence: 'pycryptodome (source not read)', confidence: 'memory' },
    { name: 'Crypto.Protocol.KDF.PBKDF2', behaviour: 'releases', seconds: 0.05, returns: 'bytes', condition: 'C core released, Python glue', evidence: 'pycryptodome (source not read)', confidence: 'memory' },
    { name: 'Crypto.Hash.SHA256.new', behaviour: 'holds', seconds: 1e-5, returns: 'Crypto.Hash.SHA256', condition: 'through cffi/ctypes', evidence: 'pycryptodome (source not read)', confidence: 'memory' },
    { name: 'Crypto.Hash.SHA256.update', behaviour: 'releases', seconds: 1e-5, condition: 'through cffi/ctypes', evidence: 'pycryptodome (source not read)', confidence: 'memory' },
  ],
};
