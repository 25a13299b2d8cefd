import type { LibraryKnowledge } from './entry';

/** numcodecs and the GIL. */
export const numcodecs: LibraryKnowledge = {
  library: 'numcodecs',
  summary: 'Codecs for arrays: they release.',
  entries: [
    { name: 'numcodecs.blosc.compress', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', condition: 'in the main thread it uses a global state, and holds', evidence: 'numcodecs blosc.pyx (excerpt of a public file, repository not named: with nogil: blosc_compress_ctx)', confidence: 'source' },
    { name: 'numcodecs.blosc.decompress', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', condition: 'in the main thread it uses a global state, and holds', evidence: 'numcodecs blosc.pyx (excerpt of a public file, repository not named: with nogil: blosc_compress_ctx)', confidence: 'source' },
    { name: 'numcodecs.Zstd.encode', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'numcodecs@82c3635 src/numcodecs/zstd.pyx:165', confidence: 'source' },
    { name: 'numcodecs.LZ4.encode', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'numcodecs@82c3635 src/numcodecs/lz4.pyx:99', confidence: 'source' },
    { name: 'numcodecs.Zstd.decode', behaviour: 'releases', seconds: 1e-4, evidence: 'numcodecs@82c3635 src/numcodecs/zstd.pyx:263, 322', confidence: 'source' },
    { name: 'numcodecs.LZ4.decode', behaviour: 'releases', seconds: 1e-4, evidence: 'numcodecs@82c3635 src/numcodecs/lz4.pyx:180', confidence: 'source' },
  ],
};
