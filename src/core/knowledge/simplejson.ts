import type { LibraryKnowledge } from './entry';

/** simplejson and the GIL. */
export const simplejson: LibraryKnowledge = {
  library: 'simplejson',
  summary: 'JSON: it holds.',
  entries: [
    { name: 'simplejson.dumps', behaviour: 'holds', isNative: true, seconds: 1e-4, evidence: 'simplejson (not read)', confidence: 'memory' },
    { name: 'simplejson.loads', behaviour: 'holds', isNative: true, seconds: 1e-4, evidence: 'simplejson (not read)', confidence: 'memory' },
    { name: 'simplejson.dump', behaviour: 'holds', seconds: 1e-4, evidence: 'simplejson (not read)', confidence: 'memory' },
    { name: 'simplejson.load', behaviour: 'holds', seconds: 1e-4, evidence: 'simplejson (not read)', confidence: 'memory' },
  ],
};
