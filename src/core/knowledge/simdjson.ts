import type { LibraryKnowledge } from './entry';

/** JSON in C++: it holds. */
export const simdjson: LibraryKnowledge = {
  library: 'simdjson',
  entries: [
    { name: 'simdjson.Parser', behaviour: 'holds', seconds: 1e-5, returns: 'simdjson.Parser', evidence: 'pysimdjson (source not read)', confidence: 'memory' },
    { name: 'simdjson.Parser.parse', behaviour: 'holds', seconds: 1e-5, evidence: 'pysimdjson (source not read)', confidence: 'memory' },
  ],
};
