import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/** bz2 and the GIL. */
export const bz2: LibraryKnowledge = {
  library: 'bz2',
  summary: 'bzip2: the codec always releases. The seconds are those of some tens of kilobytes.',
  entries: [
    { name: 'bz2.compress', behaviour: 'releases', seconds: 0.01, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_bz2module.c:218 (via compress); measured overlap 2.01 of 1.81 (256 KiB text, Python 3.13)', confidence: 'source' },
    { name: 'bz2.decompress', behaviour: 'releases', seconds: 5e-3, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_bz2module.c:452 (via decompress_buf); measured overlap 1.70 of 1.71 (1 MiB text, Python 3.13)', confidence: 'source' },
    { name: 'bz2.BZ2Compressor', behaviour: 'holds', seconds: 1e-5, returns: 'bz2.BZ2Compressor', evidence: 'cpython 3.13.0 Lib/bz2.py', confidence: 'source' },
    { name: 'bz2.BZ2Decompressor', behaviour: 'holds', seconds: 3e-7, returns: 'bz2.BZ2Decompressor', evidence: 'cpython 3.13.0 Lib/bz2.py', confidence: 'source' },
    { name: 'bz2.BZ2Compressor.compress', behaviour: 'releases', seconds: 0.01, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_bz2module.c:218 (via compress)', confidence: 'source' },
    { name: 'bz2.BZ2Compressor.flush', behaviour: 'releases', seconds: 0.01, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_bz2module.c:218 (via compress)', confidence: 'source' },
    { name: 'bz2.BZ2Decompressor.decompress', behaviour: 'releases', seconds: 5e-3, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/_bz2module.c:452 (via decompress_buf)', confidence: 'source' },
    { name: 'bz2.open', behaviour: 'waits', seconds: 5e-5, returns: 'bz2.BZ2File', returnsIf: { position: 1, keyword: 'mode', contains: 't', type: 'io.TextIOWrapper' }, evidence: 'cpython 3.13.0 Lib/bz2.py:279', confidence: 'source' },
    { name: 'bz2.BZ2File', behaviour: 'waits', seconds: 5e-5, returns: 'bz2.BZ2File', evidence: 'cpython 3.13.0 Lib/bz2.py:279', confidence: 'source' },
    { name: 'bz2.BZ2File.read', behaviour: 'releases', seconds: 5e-3, returns: 'bytes', condition: 'the Python around each call holds: good for large blocks, poor for many small reads', evidence: 'cpython 3.13.0 Lib/bz2.py:165', confidence: 'source' },
    { name: 'bz2.BZ2File.write', behaviour: 'releases', seconds: 5e-3, condition: 'the Python around each call holds: good for large blocks, poor for many small reads', evidence: 'cpython 3.13.0 Lib/bz2.py:222', confidence: 'source' },
    { name: 'bz2.BZ2File.readlines', behaviour: 'releases', seconds: 5e-3, returns: 'list', evidence: 'cpython 3.13.0 Lib/bz2.py:165', confidence: 'source' },
    { name: 'bz2.BZ2File.readline', behaviour: 'holds', seconds: 2e-6, returns: 'bytes', condition: 'a used-up buffer is filled with the GIL released', evidence: 'cpython 3.13.0 Lib/bz2.py:165', confidence: 'source' },
    { name: 'bz2.BZ2File.__next__', behaviour: 'holds', seconds: 2e-6, returns: 'bytes', condition: 'a used-up buffer is filled with the GIL released', evidence: 'cpython 3.13.0 Lib/bz2.py:165', confidence: 'source' },
    { name: 'bz2.BZ2File.close', behaviour: 'releases', seconds: 1e-3, evidence: 'cpython 3.13.0 Lib/bz2.py:222', confidence: 'source' },
    ...['tell', 'fileno', 'readable', 'writable', 'seekable'].map((method): KnowledgeEntry => ({ name: `bz2.BZ2File.${method}`, behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Lib/bz2.py', confidence: 'source' })),
    ...['read1', 'peek', 'readinto'].map((method): KnowledgeEntry => ({ name: `bz2.BZ2File.${method}`, behaviour: 'releases', seconds: 5e-4, evidence: 'cpython 3.13.0 Lib/bz2.py; Modules/_bz2module.c', confidence: 'source' })),
  ],
};
