import type { LibraryKnowledge } from './entry';

/** audioop and the GIL. */
export const audioop: LibraryKnowledge = {
  library: 'audioop',
  summary: 'Sound samples: one C call that holds.',
  entries: [
    { name: 'audioop.ratecv', behaviour: 'holds', isNative: true, seconds: 1e-4, untilMinor: 12, evidence: 'cpython 3.12 Modules/audioop.c (no GIL release in the file)', confidence: 'source' },
    { name: 'audioop.*', behaviour: 'holds', isNative: true, seconds: 5e-5, untilMinor: 12, evidence: 'cpython 3.12 Modules/audioop.c (no GIL release in the file)', confidence: 'source' },
  ],
};
