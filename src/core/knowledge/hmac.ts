import type { LibraryKnowledge } from './entry';

/** hmac and the GIL. */
export const hmac: LibraryKnowledge = {
  library: 'hmac',
  summary: 'Keyed hashes: as hashlib.',
  entries: [
    { name: 'hmac.new', behaviour: 'releases', seconds: 1e-5, returns: 'hmac.HMAC', condition: 'a message below 2,048 bytes holds', evidence: 'cpython 3.15a0 Misc/NEWS.d/3.11.0a1.rst:3049; measured overlap 1.74 of 1.93 (10 MiB, Python 3.13)', confidence: 'source' },
    { name: 'hmac.HMAC.update', behaviour: 'releases', seconds: 1e-5, condition: 'once an update had 2,048 bytes or more, every later one of the same object releases', holdsBelowSize: 2048, evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:1634', confidence: 'source' },
    { name: 'hmac.HMAC.digest', behaviour: 'holds', seconds: 1e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/hmac.py', confidence: 'source' },
    { name: 'hmac.HMAC.hexdigest', behaviour: 'holds', seconds: 1e-6, returns: 'str', evidence: 'cpython 3.13.0 Lib/hmac.py', confidence: 'source' },
    { name: 'hmac.HMAC.copy', behaviour: 'holds', seconds: 1e-6, returns: 'hmac.HMAC', evidence: 'cpython 3.13.0 Lib/hmac.py', confidence: 'source' },
    { name: 'hmac.digest', behaviour: 'releases', seconds: 5e-6, returns: 'bytes', condition: 'also for a few bytes; the digest must be one of OpenSSL', evidence: 'cpython 3.13.0 Modules/_hashopenssl.c:1504; measured overlap 1.87 of 1.88 (10 MiB, Python 3.13)', confidence: 'source' },
    { name: 'hmac.compare_digest', behaviour: 'holds', seconds: 2e-7, returns: 'bool', condition: 'a large one stalls every thread', evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file); measured overlap 0.98 of 1.65 (10 MiB, Python 3.13)', confidence: 'source' },
  ],
};
