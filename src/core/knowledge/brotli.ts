import type { LibraryKnowledge } from './entry';

/** brotli and the GIL. */
export const brotli: LibraryKnowledge = {
  library: 'brotli',
  summary: 'Brotli: the codec releases.',
  entries: [
    { name: 'brotli.compress', behaviour: 'releases', seconds: 5e-3, returns: 'bytes', evidence: 'google/brotli@0395e7b python/_brotli.c', confidence: 'source' },
    { name: 'brotli.decompress', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'google/brotli@0395e7b python/_brotli.c', confidence: 'source' },
    { name: 'brotli.Compressor', behaviour: 'holds', seconds: 2e-5, returns: 'brotli.Compressor', evidence: 'brotli documentation', confidence: 'docs' },
    { name: 'brotli.Decompressor', behaviour: 'holds', seconds: 2e-5, returns: 'brotli.Decompressor', evidence: 'brotli documentation', confidence: 'docs' },
    { name: 'brotli.Compressor.process', behaviour: 'releases', seconds: 5e-3, returns: 'bytes', condition: 'one object used by two threads raises', evidence: 'google/brotli@0395e7b python/_brotli.c', confidence: 'source' },
    { name: 'brotli.Compressor.flush', behaviour: 'releases', seconds: 5e-3, returns: 'bytes', evidence: 'google/brotli@0395e7b python/_brotli.c', confidence: 'source' },
    { name: 'brotli.Compressor.finish', behaviour: 'releases', seconds: 5e-3, returns: 'bytes', evidence: 'google/brotli@0395e7b python/_brotli.c', confidence: 'source' },
    { name: 'brotli.Decompressor.process', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'google/brotli@0395e7b python/_brotli.c', confidence: 'source' },
  ],
};
