import type { LibraryKnowledge } from './entry';

/** ujson and the GIL. */
export const ujson: LibraryKnowledge = {
  library: 'ujson',
  summary: 'JSON in C: it holds.',
  entries: [
    { name: 'ujson.dumps', behaviour: 'holds', isNative: true, seconds: 3e-5, returns: 'str', evidence: 'ultrajson (encoder not read)', confidence: 'memory' },
    { name: 'ujson.loads', behaviour: 'holds', isNative: true, seconds: 3e-5, evidence: 'ultrajson@0140df5 src/ujson/python/JSONtoObj.c (no release)', confidence: 'source' },
    { name: 'ujson.load', behaviour: 'holds', isNative: true, seconds: 5e-5, condition: "the file's read releases", evidence: 'ultrajson@0140df5 src/ujson/python/JSONtoObj.c (no release)', confidence: 'source' },
    { name: 'ujson.dump', behaviour: 'holds', isNative: true, seconds: 5e-5, evidence: 'ultrajson (encoder not read)', confidence: 'memory' },
  ],
};
