import type { LibraryKnowledge } from './entry';

/** Hashes: the GIL is released from 2,048 bytes on. The seconds are those of a few kilobytes. */
export const hashlib: LibraryKnowledge = {
  library: 'hashlib',
  aliases: {
    '_hashlib.HASH': 'hashlib._Hash',
    '_hashlib.openssl_md5': 'hashlib.md5',
    '_hashlib.openssl_sha1': 'hashlib.sha1',
    '_hashlib.openssl_sha256': 'hashlib.sha256',
    '_md5.md5': 'hashlib.md5',
    '_sha1.sha1': 'hashlib.sha1',
  },
  bases: {
    'hashlib.blake2b': 'hashlib._Hash',
    'hashlib.blake2s': 'hashlib._Hash',
  },
  entries: [
    { name: 'hashlib.md5', behaviour: 'releases', seconds: 1e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950; measured overlap 1.99 of 1.95 (10 MiB in constructor, Python 3.13)', confidence: 'source' },
    { name: 'hashlib.sha1', behaviour: 'releases', seconds: 1e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950; measured overlap 1.99 of 1.97 (10 MiB in constructor, Python 3.13)', confidence: 'source' },
    { name: 'hashlib.sha224', behaviour: 'releases', seconds: 1e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950', confidence: 'source' },
    { name: 'hashlib.sha256', behaviour: 'releases', seconds: 1e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950; measured overlap 2.01 of 2.00 (10 MiB in constructor, Python 3.13)', confidence: 'source' },
    { name: 'hashlib.sha384', behaviour: 'releases', seconds: 1e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950', confidence: 'source' },
    { name: 'hashlib.sha512', behaviour: 'releases', seconds: 1e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950; measured overlap 1.96 of 1.82 (10 MiB in constructor, Python 3.13)', confidence: 'source' },
    { name: 'hashlib.sha3_224', behaviour: 'releases', seconds: 2e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950', confidence: 'source' },
    { name: 'hashlib.sha3_256', behaviour: 'releases', seconds: 2e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950; measured overlap 1.79 of 1.43 (10 MiB in constructor, Python 3.13)', confidence: 'source' },
    { name: 'hashlib.sha3_384', behaviour: 'releases', seconds: 2e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950', confidence: 'source' },
    { name: 'hashlib.sha3_512', behaviour: 'releases', seconds: 2e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950', confidence: 'source' },
    { name: 'hashlib.shake_128', behaviour: 'releases', seconds: 2e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950', confidence: 'source' },
    { name: 'hashlib.shake_256', behaviour: 'releases', seconds: 2e-5, returns: 'hashlib._Hash', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950', confidence: 'source' },
    { name: 'hashlib.new', behaviour: 'releases', seconds: 1e-5, returns: 'hashlib._Hash', evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:950', confidence: 'source' },
    { name: 'hashlib.blake2b', behaviour: 'releases', seconds: 1e-5, returns: 'hashlib.blake2b', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_blake2/blake2b_impl.c:228; measured overlap 2.00 of 2.04 (10 MiB in constructor, Python 3.13)', confidence: 'source' },
    { name: 'hashlib.blake2s', behaviour: 'releases', seconds: 1e-5, returns: 'hashlib.blake2s', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_blake2/blake2s_impl.c:228; measured overlap 1.68 of 1.71 (10 MiB in constructor, Python 3.13)', confidence: 'source' },
    { name: 'hashlib._Hash.update', behaviour: 'releases', seconds: 1e-5, condition: 'once an update had 2,048 bytes or more, every later one of the same object releases', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:636; measured overlap 1.01 of 2.01 (sha256 64 B, Python 3.13)', confidence: 'source' },
    { name: 'hashlib.blake2b.update', behaviour: 'releases', seconds: 1e-5, condition: 'once an update had 2,048 bytes or more, every later one of the same object releases', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_blake2/blake2b_impl.c:289; measured overlap 2.05 of 2.00 (10 MiB, Python 3.13)', confidence: 'source' },
    { name: 'hashlib.blake2s.update', behaviour: 'releases', seconds: 1e-5, condition: 'once an update had 2,048 bytes or more, every later one of the same object releases', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_blake2/blake2s_impl.c:289', confidence: 'source' },
    { name: 'hashlib._Hash.digest', behaviour: 'holds', seconds: 4e-7, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:551', confidence: 'source' },
    { name: 'hashlib._Hash.hexdigest', behaviour: 'holds', seconds: 5e-7, returns: 'str', evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:586', confidence: 'source' },
    { name: 'hashlib._Hash.copy', behaviour: 'holds', seconds: 4e-7, returns: 'hashlib._Hash', evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:529', confidence: 'source' },
    { name: 'hashlib.pbkdf2_hmac', behaviour: 'releases', seconds: 0.05, returns: 'bytes', condition: 'always, whatever the number of iterations', evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:1322; measured overlap 1.96 of 1.95 (sha256, 20000 iterations, Python 3.13)', confidence: 'source' },
    { name: 'hashlib.scrypt', behaviour: 'releases', seconds: 0.05, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:1447; measured overlap 1.96 of 1.92 (n=4096 r=8 p=1, Python 3.13)', confidence: 'source' },
    { name: 'hashlib.file_digest', behaviour: 'releases', seconds: 1e-3, returns: 'hashlib._Hash', condition: 'readinto() waits with the GIL released; update() of the 256 KiB buffer releases', sinceMinor: 11, evidence: 'cpython 3.13.0 Lib/hashlib.py:195; measured overlap 1.96 of 1.91 (10 MiB file, sha256, Python 3.13)', confidence: 'source' },
  ],
};
