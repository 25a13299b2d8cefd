import type { LibraryKnowledge } from './entry';

/** bson and the GIL. */
export const bson: LibraryKnowledge = {
  library: 'bson',
  summary: 'BSON: it holds.',
  entries: [
    { name: 'bson.encode', behaviour: 'holds', isNative: true, seconds: 1e-5, evidence: 'bson/_cbsonmodule.c (excerpt of a public file, repository not named: _cbson_dict_to_bson without a release)', confidence: 'source' },
    { name: 'bson.decode', behaviour: 'holds', isNative: true, seconds: 1e-5, evidence: 'bson/_cbsonmodule.c (excerpt of a public file, repository not named: _cbson_dict_to_bson without a release)', confidence: 'source' },
  ],
};
