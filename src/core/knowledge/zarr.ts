import type { LibraryKnowledge } from './entry';

/** Zarr: codecs and files release, indexing is Python. */
export const zarr: LibraryKnowledge = {
  library: 'zarr',
  entries: [
    { name: 'zarr.open', behaviour: 'holds', seconds: 1e-3, returns: 'zarr.Array', condition: 'codec and file I/O release; indexing is Python', evidence: 'zarr (not read)', confidence: 'memory' },
    { name: 'zarr.Array.__getitem__', behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', condition: 'codec and file I/O release; indexing is Python', evidence: 'zarr (not read)', confidence: 'memory' },
    { name: 'zarr.Array.__setitem__', behaviour: 'releases', seconds: 2e-3, condition: 'as __getitem__', evidence: 'zarr (not read)', confidence: 'memory' },
  ],
};
