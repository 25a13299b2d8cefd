import type { LibraryKnowledge } from './entry';

/** compression and the GIL. */
export const compression: LibraryKnowledge = {
  library: 'compression',
  summary: 'Zstandard of the standard library, since 3.14.',
  aliases: {
    'compression.zlib': 'zlib',
    'compression.gzip': 'gzip',
    'compression.bz2': 'bz2',
    'compression.lzma': 'lzma',
  },
  entries: [
    { name: 'compression.zstd.compress', behaviour: 'releases', seconds: 3e-4, returns: 'bytes', sinceMinor: 14, evidence: 'cpython 3.15a0 Modules/_zstd/compressor.c:477', confidence: 'source' },
    { name: 'compression.zstd.decompress', behaviour: 'releases', seconds: 1e-4, returns: 'bytes', sinceMinor: 14, evidence: 'cpython 3.15a0 Modules/_zstd/decompressor.c:278', confidence: 'source' },
    { name: 'compression.zstd.ZstdCompressor.compress', behaviour: 'releases', seconds: 3e-4, returns: 'bytes', sinceMinor: 14, evidence: 'cpython 3.15a0 Modules/_zstd/compressor.c:477', confidence: 'source' },
    { name: 'compression.zstd.ZstdDecompressor.decompress', behaviour: 'releases', seconds: 1e-4, returns: 'bytes', sinceMinor: 14, evidence: 'cpython 3.15a0 Modules/_zstd/decompressor.c:278', confidence: 'source' },
    { name: 'compression.zstd.train_dict', behaviour: 'releases', seconds: 0.1, sinceMinor: 14, evidence: 'cpython 3.15a0 Modules/_zstd/_zstdmodule.c:261', confidence: 'source' },
    { name: 'compression.zstd.finalize_dict', behaviour: 'releases', seconds: 0.1, sinceMinor: 14, evidence: 'cpython 3.15a0 Modules/_zstd/_zstdmodule.c:350', confidence: 'source' },
    { name: 'compression.zstd.ZstdCompressor', behaviour: 'holds', seconds: 5e-6, returns: 'compression.zstd.ZstdCompressor', sinceMinor: 14, evidence: 'cpython 3.15a0 Modules/_zstd/compressor.c:477', confidence: 'source' },
    { name: 'compression.zstd.ZstdDecompressor', behaviour: 'holds', seconds: 5e-6, returns: 'compression.zstd.ZstdDecompressor', sinceMinor: 14, evidence: 'cpython 3.15a0 Modules/_zstd/compressor.c:477', confidence: 'source' },
  ],
};
