import type { LibraryKnowledge } from './entry';

/** crypt and the GIL. */
export const crypt: LibraryKnowledge = {
  library: 'crypt',
  summary: 'Unix password hashes: slow, and with the GIL held.',
  entries: [
    { name: 'crypt.crypt', behaviour: 'holds', seconds: 0.01, returns: 'str', condition: 'many rounds stall every thread', untilMinor: 12, evidence: 'cpython 3.12 Modules/_cryptmodule.c (no GIL release in the file); measured overlap 1.00 of 1.96 (sha512-crypt, Python 3.11)', confidence: 'source' },
  ],
};
