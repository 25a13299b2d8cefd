import type { LibraryKnowledge } from './entry';

/** runpy and the GIL. */
export const runpy: LibraryKnowledge = {
  library: 'runpy',
  summary: 'Running a module or a file as a program.',
  entries: [
    { name: 'runpy.run_path', behaviour: 'holds', seconds: 0.01, condition: 'reading the file releases', evidence: 'cpython 3.13.0 Lib/runpy.py:262', confidence: 'source' },
    { name: 'runpy.run_module', behaviour: 'holds', seconds: 0.01, evidence: 'cpython 3.13.0 Lib/runpy.py:201', confidence: 'source' },
  ],
};
