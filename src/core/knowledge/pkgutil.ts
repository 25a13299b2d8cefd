import type { LibraryKnowledge } from './entry';

/** The modules of packages. */
export const pkgutil: LibraryKnowledge = {
  library: 'pkgutil',
  entries: [
    { name: 'pkgutil.iter_modules', behaviour: 'waits', seconds: 1e-3, condition: 'listdir', evidence: 'cpython 3.13.0 Lib/pkgutil.py:96', confidence: 'source' },
    { name: 'pkgutil.*', behaviour: 'holds', seconds: 1e-4, evidence: 'cpython 3.13.0 Lib/pkgutil.py:96', confidence: 'source' },
  ],
};
