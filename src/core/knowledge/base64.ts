import type { LibraryKnowledge } from './entry';

/** base64 and the GIL. */
export const base64: LibraryKnowledge = {
  library: 'base64',
  summary: 'Base 64 and its kin: they hold.',
  isPurePython: true,
  entries: [
    { name: 'base64.b64encode', behaviour: 'holds', isNative: true, seconds: 3e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py:51; measured overlap 0.96 of 1.47 (1 MiB, Python 3.13)', confidence: 'source' },
    { name: 'base64.b64decode', behaviour: 'holds', isNative: true, seconds: 3e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py:65; measured overlap 0.99 of 1.94 (1 MiB, Python 3.13)', confidence: 'source' },
    { name: 'base64.standard_b64encode', behaviour: 'holds', isNative: true, seconds: 3e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py:91', confidence: 'source' },
    { name: 'base64.urlsafe_b64encode', behaviour: 'holds', isNative: true, seconds: 3e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py:112', confidence: 'source' },
    { name: 'base64.urlsafe_b64decode', behaviour: 'holds', isNative: true, seconds: 3e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py:121', confidence: 'source' },
    { name: 'base64.encodebytes', behaviour: 'holds', seconds: 3e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py:565', confidence: 'source' },
    { name: 'base64.decodebytes', behaviour: 'holds', seconds: 3e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py:576', confidence: 'source' },
    { name: 'base64.standard_b64decode', behaviour: 'holds', isNative: true, seconds: 3e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py', confidence: 'source' },
    { name: 'base64.b32encode', behaviour: 'holds', seconds: 3e-5, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py:247', confidence: 'source' },
    { name: 'base64.b16encode', behaviour: 'holds', seconds: 8e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py:270', confidence: 'source' },
    { name: 'base64.b85encode', behaviour: 'holds', seconds: 3e-5, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py:445; measured overlap 0.97 of 1.86 (64 KiB, Python 3.13)', confidence: 'source' },
    { name: 'base64.a85encode', behaviour: 'holds', seconds: 3e-5, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/base64.py:326', confidence: 'source' },
    { name: 'base64.*', behaviour: 'holds', seconds: 3e-5, evidence: 'cpython 3.13.0 Lib/base64.py', confidence: 'source' },
  ],
};
