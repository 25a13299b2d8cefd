import type { LibraryKnowledge } from './entry';

/** bisect and the GIL. */
export const bisect: LibraryKnowledge = {
  library: 'bisect',
  summary: 'Binary search: C that holds.',
  entries: [
    { name: 'bisect.bisect_left', behaviour: 'holds', seconds: 2e-7, returns: 'int', condition: 'key= (since 3.10) or a Python __lt__ runs at each comparison', evidence: 'cpython 3.13.0 Modules/_bisectmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'bisect.bisect_right', behaviour: 'holds', seconds: 2e-7, returns: 'int', condition: 'key= (since 3.10) or a Python __lt__ runs at each comparison', evidence: 'cpython 3.13.0 Modules/_bisectmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'bisect.bisect', behaviour: 'holds', seconds: 2e-7, returns: 'int', condition: 'key= (since 3.10) or a Python __lt__ runs at each comparison', evidence: 'cpython 3.13.0 Modules/_bisectmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'bisect.insort_left', behaviour: 'holds', seconds: 5e-7, condition: 'key= (since 3.10) or a Python __lt__ runs at each comparison', evidence: 'cpython 3.13.0 Modules/_bisectmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'bisect.insort_right', behaviour: 'holds', seconds: 5e-7, condition: 'key= (since 3.10) or a Python __lt__ runs at each comparison', evidence: 'cpython 3.13.0 Modules/_bisectmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'bisect.insort', behaviour: 'holds', seconds: 5e-7, condition: 'key= (since 3.10) or a Python __lt__ runs at each comparison', evidence: 'cpython 3.13.0 Modules/_bisectmodule.c (no GIL release in the file); measured overlap 0.97 of 1.97 (5000, Python 3.13)', confidence: 'source' },
  ],
};
