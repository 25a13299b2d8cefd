import type { LibraryKnowledge } from './entry';

/** wave and the GIL. */
export const wave: LibraryKnowledge = {
  library: 'wave',
  summary: 'WAV files.',
  entries: [
    { name: 'wave.open', behaviour: 'waits', seconds: 5e-5, evidence: 'cpython 3.13.0 Lib/wave.py:652', confidence: 'source' },
  ],
};
