import type { LibraryKnowledge } from './entry';

/** Unix password hashes: slow, and with the GIL held. */
export const crypt: LibraryKnowledge = {
  library: 'crypt',
  entries: [
    { name: 'crypt.crypt', behaviour: 'holds', seconds: 0.01, returns: 'str', condition: 'a slow password hash (sha512-crypt rounds) stalls every thread', untilMinor: 12, evidence: 'cpython 3.12 Modules/_cryptmodule.c (no GIL release in the file); measured overlap 1.00 of 1.96 (sha512-crypt, Python 3.11)', confidence: 'source' },
  ],
};
