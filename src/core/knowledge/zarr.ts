import type { LibraryKnowledge } from './entry';

/** zarr and the GIL. */
export const zarr: LibraryKnowledge = {
  library: 'zarr',
  summary: 'Zarr: codecs and files release, indexing is Python.',
  entries: [
    { name: 'zarr.open', behaviour: 'holds', seconds: 1e-3, returns: 'zarr.Array', condition: 'indexing is Python', evidence: 'zarr (not read)', confidence: 'memory' },
    { name: 'zarr.Array.__getitem__', behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', condition: 'indexing is Python', evidence: 'zarr (not read)', confidence: 'memory' },
    { name: 'zarr.Array.__setitem__', behaviour: 'releases', seconds: 2e-3, evidence: 'zarr (not read)', confidence: 'memory' },
  ],
};
