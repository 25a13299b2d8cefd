import type { LibraryKnowledge } from './entry';

/** rapidjson and the GIL. */
export const rapidjson: LibraryKnowledge = {
  library: 'rapidjson',
  summary: 'JSON in C++: it holds.',
  entries: [
    { name: 'rapidjson.dumps', behaviour: 'holds', isNative: true, seconds: 3e-5, returns: 'str', evidence: 'rapidjson (source not read)', confidence: 'memory' },
    { name: 'rapidjson.loads', behaviour: 'holds', isNative: true, seconds: 3e-5, evidence: 'rapidjson (source not read)', confidence: 'memory' },
  ],
};
