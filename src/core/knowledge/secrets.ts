import type { LibraryKnowledge } from './entry';

/** secrets and the GIL. */
export const secrets: LibraryKnowledge = {
  library: 'secrets',
  summary: 'Secrets: each call asks the system for random bytes, GIL released; in tight loops the hand-over costs more than the call.',
  entries: [
    { name: 'secrets.token_bytes', behaviour: 'waits', seconds: 1e-6, returns: 'bytes', condition: 'in a tight loop two threads are slower than one', evidence: 'cpython 3.13.0 Lib/secrets.py:33', confidence: 'source' },
    { name: 'secrets.token_hex', behaviour: 'waits', seconds: 2e-6, returns: 'str', condition: 'in a tight loop two threads are slower than one', evidence: 'cpython 3.13.0 Lib/secrets.py:33; measured overlap 0.65 of 1.74 (16 x1000, Python 3.13)', confidence: 'source' },
    { name: 'secrets.token_urlsafe', behaviour: 'waits', seconds: 2e-6, returns: 'str', condition: 'in a tight loop two threads are slower than one', evidence: 'cpython 3.13.0 Lib/secrets.py:33', confidence: 'source' },
    { name: 'secrets.randbelow', behaviour: 'waits', seconds: 3e-6, condition: 'in a tight loop two threads are slower than one', evidence: 'cpython 3.13.0 Lib/secrets.py:25', confidence: 'source' },
    { name: 'secrets.choice', behaviour: 'waits', seconds: 3e-6, condition: 'in a tight loop two threads are slower than one', evidence: 'cpython 3.13.0 Lib/secrets.py:9', confidence: 'source' },
    { name: 'secrets.randbits', behaviour: 'waits', seconds: 2e-6, condition: 'in a tight loop two threads are slower than one', evidence: 'cpython 3.13.0 Lib/secrets.py', confidence: 'source' },
    { name: 'secrets.compare_digest', behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Modules/_operator.c (no GIL release in the file)', confidence: 'source' },
    { name: 'secrets.SystemRandom', behaviour: 'holds', seconds: 2e-6, returns: 'random.SystemRandom', evidence: 'cpython 3.13.0 Lib/secrets.py', confidence: 'source' },
  ],
};
