import type { LibraryKnowledge } from './entry';

/** zstandard and the GIL. */
export const zstandard: LibraryKnowledge = {
  library: 'zstandard',
  summary: 'Zstandard: the codec always releases.',
  entries: [
    { name: 'zstandard.ZstdCompressor', behaviour: 'holds', seconds: 2e-5, returns: 'zstandard.ZstdCompressor', evidence: 'zstandard documentation', confidence: 'docs' },
    { name: 'zstandard.ZstdDecompressor', behaviour: 'holds', seconds: 2e-5, returns: 'zstandard.ZstdDecompressor', evidence: 'zstandard documentation', confidence: 'docs' },
    { name: 'zstandard.ZstdCompressor.compress', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'python-zstandard@4dac8f2 c-ext/compressor.c:549', confidence: 'source' },
    { name: 'zstandard.ZstdDecompressor.decompress', behaviour: 'releases', seconds: 1e-4, returns: 'bytes', evidence: 'python-zstandard@4dac8f2 c-ext/decompressor.c:351', confidence: 'source' },
    { name: 'zstandard.ZstdCompressor.copy_stream', behaviour: 'releases', seconds: 0.01, evidence: 'python-zstandard@4dac8f2 c-ext/compressor.c:364', confidence: 'source' },
    { name: 'zstandard.ZstdDecompressor.copy_stream', behaviour: 'releases', seconds: 0.01, evidence: 'python-zstandard@4dac8f2 c-ext/decompressor.c:217', confidence: 'source' },
    { name: 'zstandard.ZstdCompressor.multi_compress_to_buffer', behaviour: 'releases', seconds: 0.01, evidence: 'python-zstandard@4dac8f2 c-ext/compressor.c:1170', confidence: 'source' },
    { name: 'zstandard.ZstdDecompressor.multi_decompress_to_buffer', behaviour: 'releases', seconds: 0.01, evidence: 'python-zstandard@4dac8f2 c-ext/decompressor.c:1269', confidence: 'source' },
    { name: 'zstandard.ZstdCompressor.compressobj', behaviour: 'holds', seconds: 5e-6, returns: 'zstandard.ZstdCompressionObj', evidence: 'zstandard documentation', confidence: 'docs' },
    { name: 'zstandard.ZstdDecompressor.decompressobj', behaviour: 'holds', seconds: 5e-6, returns: 'zstandard.ZstdDecompressionObj', evidence: 'zstandard documentation', confidence: 'docs' },
    { name: 'zstandard.ZstdCompressor.stream_writer', behaviour: 'holds', seconds: 5e-6, returns: 'zstandard.ZstdCompressionWriter', evidence: 'zstandard documentation', confidence: 'docs' },
    { name: 'zstandard.ZstdCompressor.stream_reader', behaviour: 'holds', seconds: 5e-6, returns: 'zstandard.ZstdCompressionReader', evidence: 'zstandard documentation', confidence: 'docs' },
    { name: 'zstandard.ZstdDecompressor.stream_reader', behaviour: 'holds', seconds: 5e-6, returns: 'zstandard.ZstdDecompressionReader', evidence: 'zstandard documentation', confidence: 'docs' },
    { name: 'zstandard.ZstdDecompressor.stream_writer', behaviour: 'holds', seconds: 5e-6, returns: 'zstandard.ZstdDecompressionWriter', evidence: 'zstandard documentation', confidence: 'docs' },
    { name: 'zstandard.ZstdCompressionObj.compress', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'python-zstandard@4dac8f2 c-ext/compressobj.c:48', confidence: 'source' },
    { name: 'zstandard.ZstdCompressionObj.flush', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'python-zstandard@4dac8f2 c-ext/compressobj.c:143', confidence: 'source' },
    { name: 'zstandard.ZstdCompressionReader.read', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'python-zstandard@4dac8f2 c-ext/compressionreader.c:194', confidence: 'source' },
    { name: 'zstandard.ZstdDecompressionObj.decompress', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'python-zstandard@4dac8f2 c-ext/decompressobj.c:62', confidence: 'source' },
    { name: 'zstandard.ZstdDecompressionReader.read', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'python-zstandard@4dac8f2 c-ext/decompressionreader.c:184', confidence: 'source' },
    { name: 'zstandard.ZstdCompressionWriter.write', behaviour: 'releases', seconds: 2e-4, evidence: 'python-zstandard@4dac8f2 c-ext/compressionwriter.c:95', confidence: 'source' },
    { name: 'zstandard.ZstdDecompressionWriter.write', behaviour: 'releases', seconds: 2e-4, evidence: 'python-zstandard@4dac8f2 c-ext/decompressionwriter.c:89', confidence: 'source' },
    { name: 'zstandard.train_dictionary', behaviour: 'releases', seconds: 0.1, evidence: 'python-zstandard@4dac8f2 c-ext/compressiondict.c:115', confidence: 'source' },
    { name: 'zstandard.compress', behaviour: 'releases', seconds: 2e-4, returns: 'bytes', evidence: 'python-zstandard@4dac8f2 c-ext/compressor.c:549', confidence: 'source' },
    { name: 'zstandard.decompress', behaviour: 'releases', seconds: 1e-4, returns: 'bytes', evidence: 'python-zstandard@4dac8f2 c-ext/decompressor.c:351', confidence: 'source' },
  ],
};
