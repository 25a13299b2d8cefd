import type { LibraryKnowledge } from './entry';

/** sounddevice and the GIL. */
export const sounddevice: LibraryKnowledge = {
  library: 'sounddevice',
  summary: 'Sound devices through cffi, which releases around each call: opening and starting one waits.',
  entries: [
    { name: 'sounddevice.play', behaviour: 'waits', seconds: 1e-3, condition: 'returns at once; the audio callback takes the GIL', evidence: 'python-sounddevice 0.5.5 src/sounddevice.py:915, 1128 (cffi, which releases around each call)', confidence: 'source' },
    { name: 'sounddevice.wait', behaviour: 'waits', seconds: 1, evidence: 'python-sounddevice 0.5.5 src/sounddevice.py:2684 (threading.Event.wait)', confidence: 'source' },
    { name: 'sounddevice.rec', behaviour: 'waits', seconds: 1e-3, condition: 'returns at once; the audio callback takes the GIL', evidence: 'python-sounddevice 0.5.5 src/sounddevice.py:915, 1128 (cffi, which releases around each call)', confidence: 'source' },
  ],
};
