import type { LibraryKnowledge } from './entry';

/** WAV files. */
export const wave: LibraryKnowledge = {
  library: 'wave',
  entries: [
    { name: 'wave.open', behaviour: 'waits', seconds: 5e-5, condition: 'file I/O', evidence: 'cpython 3.13.0 Lib/wave.py:652', confidence: 'source' },
  ],
};
