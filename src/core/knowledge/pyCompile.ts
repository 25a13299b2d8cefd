import type { LibraryKnowledge } from './entry';

/** py_compile and the GIL. */
export const pyCompile: LibraryKnowledge = {
  library: 'py_compile',
  summary: 'Compiling a source file: reading and writing release, compiling holds.',
  entries: [
    { name: 'py_compile.compile', behaviour: 'holds', seconds: 2e-3, returns: 'str', condition: 'reading and writing release', evidence: 'cpython 3.13.0 Lib/py_compile.py:79', confidence: 'source' },
  ],
};
