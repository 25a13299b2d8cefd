import type { LibraryKnowledge } from './entry';

/** random and the GIL. */
export const random: LibraryKnowledge = {
  library: 'random',
  summary: 'Random numbers: they hold.',
  entries: [
    { name: 'random.random', behaviour: 'holds', seconds: 5e-8, returns: 'float', evidence: 'cpython 3.13.0 Modules/_randommodule.c (no GIL release in the file); measured overlap 1.00 of 1.92 (100000 calls, Python 3.13)', confidence: 'source' },
    { name: 'random.getrandbits', behaviour: 'holds', seconds: 1e-7, returns: 'int', evidence: 'cpython 3.13.0 Modules/_randommodule.c (no GIL release in the file); measured overlap 1.08 of 1.63 (10**7 bits, Python 3.13)', confidence: 'source' },
    { name: 'random.seed', behaviour: 'holds', seconds: 1e-5, evidence: 'cpython 3.13.0 Modules/_randommodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'random.getstate', behaviour: 'holds', seconds: 1e-5, evidence: 'cpython 3.13.0 Modules/_randommodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'random.setstate', behaviour: 'holds', seconds: 1e-5, evidence: 'cpython 3.13.0 Modules/_randommodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'random.shuffle', behaviour: 'holds', seconds: 5e-7, iterates: 0, evidence: 'cpython 3.13.0 Lib/random.py:354; measured overlap 0.63 of 1.71 (20000, Python 3.13)', confidence: 'source' },
    { name: 'random.sample', behaviour: 'holds', seconds: 5e-6, returns: 'list', evidence: 'cpython 3.13.0 Lib/random.py:363', confidence: 'source' },
    { name: 'random.choice', behaviour: 'holds', seconds: 4e-7, evidence: 'cpython 3.13.0 Lib/random.py:345', confidence: 'source' },
    { name: 'random.choices', behaviour: 'holds', seconds: 2e-6, returns: 'list', evidence: 'cpython 3.13.0 Lib/random.py:458; measured overlap 0.95 of 1.89 (k=50000, Python 3.13)', confidence: 'source' },
    { name: 'random.randint', behaviour: 'holds', seconds: 5e-7, returns: 'int', evidence: 'cpython 3.13.0 Lib/random.py:336', confidence: 'source' },
    { name: 'random.randrange', behaviour: 'holds', seconds: 5e-7, returns: 'int', evidence: 'cpython 3.13.0 Lib/random.py:295', confidence: 'source' },
    { name: 'random.uniform', behaviour: 'holds', seconds: 1.5e-7, returns: 'float', evidence: 'cpython 3.13.0 Lib/random.py:498', confidence: 'source' },
    { name: 'random.gauss', behaviour: 'holds', seconds: 5e-7, returns: 'float', evidence: 'cpython 3.13.0 Lib/random.py:555', confidence: 'source' },
    { name: 'random.normalvariate', behaviour: 'holds', seconds: 5e-7, returns: 'float', evidence: 'cpython 3.13.0 Lib/random.py:534', confidence: 'source' },
    { name: 'random.expovariate', behaviour: 'holds', seconds: 5e-7, returns: 'float', evidence: 'cpython 3.13.0 Lib/random.py:603', confidence: 'source' },
    { name: 'random.betavariate', behaviour: 'holds', seconds: 5e-7, returns: 'float', evidence: 'cpython 3.13.0 Lib/random.py:734', confidence: 'source' },
    { name: 'random.triangular', behaviour: 'holds', seconds: 5e-7, returns: 'float', evidence: 'cpython 3.13.0 Lib/random.py:509', confidence: 'source' },
    { name: 'random.randbytes', behaviour: 'holds', seconds: 1e-6, returns: 'bytes', sinceMinor: 9, evidence: 'cpython 3.13.0 Lib/random.py:288', confidence: 'source' },
    { name: 'random.Random', behaviour: 'holds', seconds: 1e-5, returns: 'random.Random', evidence: 'cpython 3.13.0 Lib/random.py', confidence: 'source' },
    { name: 'random.Random.random', behaviour: 'holds', seconds: 5e-8, returns: 'float', evidence: 'cpython 3.13.0 Lib/random.py', confidence: 'source' },
    { name: 'random.Random.*', behaviour: 'holds', seconds: 5e-7, evidence: 'cpython 3.13.0 Lib/random.py', confidence: 'source' },
    { name: 'random.SystemRandom', behaviour: 'holds', seconds: 2e-6, returns: 'random.SystemRandom', evidence: 'cpython 3.13.0 Lib/random.py', confidence: 'source' },
    { name: 'random.SystemRandom.random', behaviour: 'waits', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/random.py:880', confidence: 'source' },
    { name: 'random.SystemRandom.*', behaviour: 'waits', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/random.py:880', confidence: 'source' },
    { name: 'random.*', behaviour: 'holds', seconds: 5e-7, evidence: 'cpython 3.13.0 Lib/random.py', confidence: 'source' },
  ],
};
