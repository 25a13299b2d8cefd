import type { LibraryKnowledge } from './entry';

/** pkgutil and the GIL. */
export const pkgutil: LibraryKnowledge = {
  library: 'pkgutil',
  summary: 'The modules of packages.',
  entries: [
    { name: 'pkgutil.iter_modules', behaviour: 'waits', seconds: 1e-3, evidence: 'cpython 3.13.0 Lib/pkgutil.py:96', confidence: 'source' },
    { name: 'pkgutil.*', behaviour: 'holds', seconds: 1e-4, evidence: 'cpython 3.13.0 Lib/pkgutil.py:96', confidence: 'source' },
  ],
};
