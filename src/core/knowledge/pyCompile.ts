import type { LibraryKnowledge } from './entry';

/** Compiling a source file: reading and writing release, compiling holds. */
export const pyCompile: LibraryKnowledge = {
  library: 'py_compile',
  entries: [
    { name: 'py_compile.compile', behaviour: 'holds', seconds: 2e-3, returns: 'str', condition: 'file I/O releases; compile holds', evidence: 'cpython 3.13.0 Lib/py_compile.py:79', confidence: 'source' },
  ],
};
