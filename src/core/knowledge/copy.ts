import type { LibraryKnowledge } from './entry';

/** copy and the GIL. */
export const copy: LibraryKnowledge = {
  library: 'copy',
  summary: 'Copies: Python code that holds.',
  entries: [
    { name: 'copy.copy', behaviour: 'holds', seconds: 8e-7, returnsArgument: 0, evidence: 'cpython 3.13.0 Lib/copy.py:62', confidence: 'source' },
    { name: 'copy.deepcopy', behaviour: 'holds', seconds: 2e-5, returnsArgument: 0, condition: 'runs __deepcopy__ and __reduce_ex__', evidence: 'cpython 3.13.0 Lib/copy.py:119; measured overlap 0.86 of 1.79 (300 records, Python 3.13)', confidence: 'source' },
    { name: 'copy.replace', behaviour: 'holds', seconds: 1e-6, sinceMinor: 13, evidence: 'cpython 3.13.0 Lib/copy.py:296', confidence: 'source' },
  ],
};
