import type { LibraryKnowledge } from './entry';

/** Running a module or a file as a program. */
export const runpy: LibraryKnowledge = {
  library: 'runpy',
  entries: [
    { name: 'runpy.run_path', behaviour: 'holds', seconds: 0.01, condition: 'reads the file (releases), compiles (holds) and runs it', evidence: 'cpython 3.13.0 Lib/runpy.py:262', confidence: 'source' },
    { name: 'runpy.run_module', behaviour: 'holds', seconds: 0.01, condition: 'imports and runs a module', evidence: 'cpython 3.13.0 Lib/runpy.py:201', confidence: 'source' },
  ],
};
