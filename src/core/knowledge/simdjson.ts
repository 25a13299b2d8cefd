import type { LibraryKnowledge } from './entry';

/** simdjson and the GIL. */
export const simdjson: LibraryKnowledge = {
  library: 'simdjson',
  summary: 'JSON in C++: it holds.',
  entries: [
    { name: 'simdjson.Parser', behaviour: 'holds', isNative: true, seconds: 1e-5, returns: 'simdjson.Parser', evidence: 'pysimdjson (source not read)', confidence: 'memory' },
    { name: 'simdjson.Parser.parse', behaviour: 'holds', isNative: true, seconds: 1e-5, evidence: 'pysimdjson (source not read)', confidence: 'memory' },
  ],
};
