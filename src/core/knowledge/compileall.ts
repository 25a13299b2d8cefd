import type { LibraryKnowledge } from './entry';

/** compileall and the GIL. */
export const compileall: LibraryKnowledge = {
  library: 'compileall',
  summary: 'Compiling a folder of source files.',
  entries: [
    { name: 'compileall.compile_dir', behaviour: 'holds', seconds: 1, returns: 'bool', condition: 'with workers= it uses processes', evidence: 'cpython 3.13.0 Lib/compileall.py:48', confidence: 'source' },
  ],
};
