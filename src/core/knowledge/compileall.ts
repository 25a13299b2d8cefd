import type { LibraryKnowledge } from './entry';

/** Compiling a folder of source files. */
export const compileall: LibraryKnowledge = {
  library: 'compileall',
  entries: [
    { name: 'compileall.compile_dir', behaviour: 'holds', seconds: 1, returns: 'bool', condition: 'workers=N uses processes; in one process compile holds', evidence: 'cpython 3.13.0 Lib/compileall.py:48', confidence: 'source' },
  ],
};
