import type { LibraryKnowledge } from './entry';

/** lz4 and the GIL. */
export const lz4: LibraryKnowledge = {
  library: 'lz4',
  summary: 'LZ4: the codec releases.',
  entries: [
    { name: 'lz4.block.compress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', evidence: 'python-lz4@07fff9a lz4/block/_block.c', confidence: 'source' },
    { name: 'lz4.block.decompress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', evidence: 'python-lz4@07fff9a lz4/block/_block.c', confidence: 'source' },
    { name: 'lz4.frame.compress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', evidence: 'python-lz4@029f365 lz4/frame/_frame.c:204, 225', confidence: 'source' },
    { name: 'lz4.frame.decompress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', evidence: 'python-lz4@029f365 lz4/frame/_frame.c:961', confidence: 'source' },
    { name: 'lz4.frame.LZ4FrameCompressor.compress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', evidence: 'python-lz4@029f365 lz4/frame/_frame.c:461, 492', confidence: 'source' },
    { name: 'lz4.frame.LZ4FrameDecompressor.decompress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', evidence: 'python-lz4@029f365 lz4/frame/_frame.c:961', confidence: 'source' },
  ],
};
