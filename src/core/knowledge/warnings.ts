import type { LibraryKnowledge } from './entry';

/** warnings and the GIL. */
export const warnings: LibraryKnowledge = {
  library: 'warnings',
  summary: 'Warnings: they hold, but for the line that may be written.',
  entries: [
    { name: 'warnings.warn', behaviour: 'holds', seconds: 2e-6, condition: 'the write of the line releases', evidence: 'cpython 3.13.0 Python/_warnings.c (no GIL release in the file)', confidence: 'source' },
    { name: 'warnings.*', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/warnings.py', confidence: 'source' },
  ],
};
