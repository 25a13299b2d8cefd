import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/** lzma and the GIL. */
export const lzma: LibraryKnowledge = {
  library: 'lzma',
  summary: 'LZMA: the codec always releases. The seconds are those of some tens of kilobytes.',
  aliases: { 'backports.lzma': 'lzma' },
  entries: [
    { name: 'lzma.compress', behaviour: 'releases', seconds: 0.01, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_lzmamodule.c:563 (via compress); measured overlap 1.40 of 1.39 (128 KiB text, preset 1, Python 3.13)', confidence: 'source' },
    { name: 'lzma.decompress', behaviour: 'releases', seconds: 2e-3, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_lzmamodule.c:954 (via decompress_buf); measured overlap 1.87 of 1.90 (1 MiB text, Python 3.13)', confidence: 'source' },
    { name: 'lzma.LZMACompressor', behaviour: 'holds', seconds: 1e-5, returns: 'lzma.LZMACompressor', evidence: 'cpython 3.13.0 Lib/lzma.py', confidence: 'source' },
    { name: 'lzma.LZMADecompressor', behaviour: 'holds', seconds: 1e-5, returns: 'lzma.LZMADecompressor', evidence: 'cpython 3.13.0 Lib/lzma.py', confidence: 'source' },
    { name: 'lzma.LZMACompressor.compress', behaviour: 'releases', seconds: 0.01, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_lzmamodule.c:563 (via compress)', confidence: 'source' },
    { name: 'lzma.LZMACompressor.flush', behaviour: 'releases', seconds: 0.01, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_lzmamodule.c:563 (via compress)', confidence: 'source' },
    { name: 'lzma.LZMADecompressor.decompress', behaviour: 'releases', seconds: 2e-3, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_lzmamodule.c:954 (via decompress_buf)', confidence: 'source' },
    { name: 'lzma.open', behaviour: 'waits', seconds: 5e-5, returns: 'lzma.LZMAFile', returnsIf: { position: 1, keyword: 'mode', contains: 't', type: 'io.TextIOWrapper' }, evidence: 'cpython 3.13.0 Lib/lzma.py:279', confidence: 'source' },
    { name: 'lzma.LZMAFile', behaviour: 'waits', seconds: 5e-5, returns: 'lzma.LZMAFile', evidence: 'cpython 3.13.0 Lib/lzma.py:279', confidence: 'source' },
    { name: 'lzma.LZMAFile.read', behaviour: 'releases', seconds: 2e-3, returns: 'bytes', condition: 'the Python around each call holds: good for large blocks, poor for many small reads', evidence: 'cpython 3.13.0 Lib/lzma.py:201', confidence: 'source' },
    { name: 'lzma.LZMAFile.write', behaviour: 'releases', seconds: 0.01, condition: 'the Python around each call holds: good for large blocks, poor for many small reads', evidence: 'cpython 3.13.0 Lib/lzma.py:232', confidence: 'source' },
    { name: 'lzma.LZMAFile.readline', behaviour: 'holds', seconds: 2e-6, returns: 'bytes', condition: 'a used-up buffer is filled with the GIL released', evidence: 'cpython 3.13.0 Lib/lzma.py:201', confidence: 'source' },
    { name: 'lzma.LZMAFile.__next__', behaviour: 'holds', seconds: 2e-6, returns: 'bytes', condition: 'a used-up buffer is filled with the GIL released', evidence: 'cpython 3.13.0 Lib/lzma.py:201', confidence: 'source' },
    { name: 'lzma.LZMAFile.close', behaviour: 'releases', seconds: 1e-3, evidence: 'cpython 3.13.0 Lib/lzma.py:232', confidence: 'source' },
    ...['tell', 'fileno', 'readable', 'writable', 'seekable'].map((method): KnowledgeEntry => ({ name: `lzma.LZMAFile.${method}`, behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Lib/lzma.py', confidence: 'source' })),
    ...['read1', 'peek', 'readinto'].map((method): KnowledgeEntry => ({ name: `lzma.LZMAFile.${method}`, behaviour: 'releases', seconds: 5e-4, evidence: 'cpython 3.13.0 Lib/lzma.py; Modules/_lzmamodule.c', confidence: 'source' })),
  ],
};
