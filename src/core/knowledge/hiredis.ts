import type { LibraryKnowledge } from './entry';

/** hiredis and the GIL. */
export const hiredis: LibraryKnowledge = {
  library: 'hiredis',
  summary: 'The Redis protocol in C: it makes Python objects and holds.',
  entries: [
    { name: 'hiredis.Reader', behaviour: 'holds', seconds: 1e-6, returns: 'hiredis.Reader', evidence: 'hiredis (source not read)', confidence: 'memory' },
    { name: 'hiredis.Reader.gets', behaviour: 'holds', seconds: 1e-6, evidence: 'hiredis (source not read)', confidence: 'memory' },
  ],
};
