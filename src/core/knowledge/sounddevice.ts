import type { LibraryKnowledge } from './entry';

/** sounddevice and the GIL. */
export const sounddevice: LibraryKnowledge = {
  library: 'sounddevice',
  summary: 'Sound devices.',
  entries: [
    { name: 'sounddevice.play', behaviour: 'holds', seconds: 1e-3, condition: 'returns at once; the audio callback takes the GIL', evidence: 'cffi docs (not read)', confidence: 'memory' },
    { name: 'sounddevice.wait', behaviour: 'waits', seconds: 1, evidence: '(not read)', confidence: 'memory' },
    { name: 'sounddevice.rec', behaviour: 'holds', seconds: 1e-3, evidence: 'cffi docs (not read)', confidence: 'memory' },
  ],
};
