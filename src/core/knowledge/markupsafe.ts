import type { LibraryKnowledge } from './entry';

/** Escaping for HTML: C that holds. */
export const markupsafe: LibraryKnowledge = {
  library: 'markupsafe',
  entries: [
    { name: 'markupsafe.escape', behaviour: 'holds', seconds: 3e-7, returns: 'str', condition: 'C speedups, one call', evidence: 'measured overlap 0.98 of 1.96 (512 KiB, Python 3.11)', confidence: 'measured' },
    { name: 'markupsafe.*', behaviour: 'holds', seconds: 5e-7, condition: 'C speedups, one call', evidence: 'measured overlap 0.98 of 1.96 (512 KiB, Python 3.11)', confidence: 'measured' },
  ],
};
