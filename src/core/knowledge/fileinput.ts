import type { LibraryKnowledge } from './entry';

/** fileinput and the GIL. */
export const fileinput: LibraryKnowledge = {
  library: 'fileinput',
  summary: 'Lines of several files.',
  isPurePython: true,
  entries: [
    { name: 'fileinput.input', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/fileinput.py:78', confidence: 'source' },
    { name: 'fileinput.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/fileinput.py', confidence: 'source' },
  ],
};
