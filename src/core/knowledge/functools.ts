import type { LibraryKnowledge } from './entry';

/** functools and the GIL. */
export const functools: LibraryKnowledge = {
  library: 'functools',
  summary: 'Functions of functions.',
  entries: [
    { name: 'functools.reduce', behaviour: 'callback', seconds: 6e-8, callback: { position: 0 }, iterates: 1, condition: 'a C function such as operator.add makes it one C call', evidence: 'cpython 3.13.0 Modules/_functoolsmodule.c (no GIL release in the file); measured overlap 1.14 of 1.42 (operator.add over 200000, Python 3.13)', confidence: 'source' },
    { name: 'functools.partial', behaviour: 'holds', seconds: 2e-7, returns: 'functools.partial', condition: 'calling the result runs the function', evidence: 'cpython 3.13.0 Modules/_functoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'functools.lru_cache', behaviour: 'holds', seconds: 1e-6, condition: 'a hit is a look-up in C; a miss runs the function', evidence: 'cpython 3.13.0 Modules/_functoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'functools.cache', behaviour: 'holds', seconds: 1e-6, condition: 'a hit is a look-up in C; a miss runs the function', evidence: 'cpython 3.13.0 Modules/_functoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'functools.cmp_to_key', behaviour: 'holds', seconds: 2e-7, condition: 'the key runs the comparison', evidence: 'cpython 3.13.0 Modules/_functoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'functools.cached_property', behaviour: 'holds', seconds: 5e-7, condition: 'up to 3.11 the first use runs under a lock of the class', evidence: 'cpython 3.13.0 Lib/functools.py:1005', confidence: 'source' },
    { name: 'functools.singledispatch', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/functools.py:821', confidence: 'source' },
    { name: 'functools.wraps', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/functools.py:66', confidence: 'source' },
    { name: 'functools.update_wrapper', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/functools.py', confidence: 'source' },
    { name: 'functools.total_ordering', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/functools.py', confidence: 'source' },
  ],
};
