import type { LibraryKnowledge } from './entry';

/** heapq and the GIL. */
export const heapq: LibraryKnowledge = {
  library: 'heapq',
  summary: 'Heaps: C that holds; a Python `__lt__` runs at each comparison.',
  entries: [
    { name: 'heapq.heappush', behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Modules/_heapqmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'heapq.heappop', behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Modules/_heapqmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'heapq.heappushpop', behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Modules/_heapqmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'heapq.heapreplace', behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Modules/_heapqmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'heapq.heapify', behaviour: 'holds', seconds: 5e-8, iterates: 0, evidence: 'cpython 3.13.0 Modules/_heapqmodule.c (no GIL release in the file); measured overlap 0.79 of 1.39 (200000, Python 3.13)', confidence: 'source' },
    { name: 'heapq.nlargest', behaviour: 'callback', seconds: 2e-7, callback: { keyword: 'key' }, iterates: 1, returns: 'list', evidence: 'cpython 3.13.0 Lib/heapq.py:523; measured overlap 1.00 of 1.98 (100 of 100000, Python 3.13)', confidence: 'source' },
    { name: 'heapq.nsmallest', behaviour: 'callback', seconds: 2e-7, callback: { keyword: 'key' }, iterates: 1, returns: 'list', evidence: 'cpython 3.13.0 Lib/heapq.py:463', confidence: 'source' },
    { name: 'heapq.merge', behaviour: 'callback', seconds: 5e-7, callback: { keyword: 'key' }, iterates: 0, evidence: 'cpython 3.13.0 Lib/heapq.py:316', confidence: 'source' },
  ],
};
