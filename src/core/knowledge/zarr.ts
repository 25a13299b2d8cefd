import type { LibraryKnowledge } from './entry';

/** zarr and the GIL. */
export const zarr: LibraryKnowledge = {
  library: 'zarr',
  summary: 'Zarr: codecs and files release, indexing is Python.',
  entries: [
    { name: 'zarr.open', behaviour: 'holds', seconds: 1e-3, returns: 'zarr.Array', condition: 'indexing is Python', evidence: 'zarr (not read)', confidence: 'memory' },
    { name: 'zarr.Array.__getitem__', behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', condition: 'indexing is Python', evidence: 'zarr-python@d44f9f9 src/zarr/codecs/blosc.py:332, 350 (codecs in asyncio.to_thread, which release)', confidence: 'source' },
    { name: 'zarr.Array.__setitem__', behaviour: 'releases', seconds: 2e-3, condition: 'indexing is Python', evidence: 'zarr-python@d44f9f9 src/zarr/codecs/blosc.py:332, 350 (codecs in asyncio.to_thread, which release)', confidence: 'source' },
  ],
};
