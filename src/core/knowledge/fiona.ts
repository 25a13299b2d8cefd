import type { LibraryKnowledge } from './entry';

/** Vector files: each record becomes Python objects, GIL held. */
export const fiona: LibraryKnowledge = {
  library: 'fiona',
  entries: [
    { name: 'fiona.open', behaviour: 'holds', seconds: 1e-3, returns: 'fiona.Collection', condition: 'Cython over GDAL, Python objects', evidence: 'fiona (source not read)', confidence: 'memory' },
    { name: 'fiona.Collection.__next__', behaviour: 'holds', seconds: 2e-5, returns: 'dict', condition: 'Cython over GDAL, Python objects', evidence: 'fiona (source not read)', confidence: 'memory' },
  ],
};
