import type { LibraryKnowledge } from './entry';

/** The Redis protocol in C: it makes Python objects and holds. */
export const hiredis: LibraryKnowledge = {
  library: 'hiredis',
  entries: [
    { name: 'hiredis.Reader', behaviour: 'holds', seconds: 1e-6, returns: 'hiredis.Reader', condition: 'C, Python objects', evidence: 'hiredis (source not read)', confidence: 'memory' },
    { name: 'hiredis.Reader.gets', behaviour: 'holds', seconds: 1e-6, condition: 'C, Python objects', evidence: 'hiredis (source not read)', confidence: 'memory' },
  ],
};
