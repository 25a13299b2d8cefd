import type { LibraryKnowledge } from './entry';

/** zlib and the GIL. */
export const zlib: LibraryKnowledge = {
  library: 'zlib',
  summary: 'zlib: the codec always releases, whatever the size. The seconds are those of some tens of kilobytes.',
  entries: [
    { name: 'zlib.compress', behaviour: 'releases', seconds: 5e-4, returns: 'bytes', paysFrom: { position: 0, bytes: 256 }, condition: 'also for few bytes, where the hand-over costs more than it gains', evidence: 'cpython 3.13.0 Modules/zlibmodule.c:379; measured overlap 1.71 of 1.72 (1 MiB text, Python 3.13), 0.80 of 2.00 (32 bytes), 1.52 (256 bytes, Python 3.12)', confidence: 'source' },
    { name: 'zlib.decompress', behaviour: 'releases', seconds: 1e-4, returns: 'bytes', paysFrom: { position: 0, bytes: 512 }, evidence: 'cpython 3.13.0 Modules/zlibmodule.c:487; measured overlap 2.13 of 1.89 (1 MiB text, Python 3.13), 0.38 of 2.00 (32 bytes), 1.40 (1 KiB, Python 3.12)', confidence: 'source' },
    { name: 'zlib.compressobj', behaviour: 'holds', seconds: 2e-6, returns: 'zlib.Compress', evidence: 'cpython 3.13.0 Modules/zlibmodule.c:1067 (no release in zlib_Compress_copy_impl)', confidence: 'source' },
    { name: 'zlib.decompressobj', behaviour: 'holds', seconds: 2e-7, returns: 'zlib.Decompress', evidence: 'cpython 3.13.0 Modules/zlibmodule.c:1067 (no release in zlib_Compress_copy_impl)', confidence: 'source' },
    { name: 'zlib.Compress.compress', behaviour: 'releases', seconds: 5e-4, returns: 'bytes', condition: 'threads that share the object take turns', evidence: 'cpython 3.13.0 Modules/zlibmodule.c:778; measured overlap 1.68 of 1.60 (1 MiB text, Python 3.13)', confidence: 'source' },
    { name: 'zlib.Compress.flush', behaviour: 'releases', seconds: 5e-4, returns: 'bytes', condition: 'with Z_NO_FLUSH it does nothing', evidence: 'cpython 3.13.0 Modules/zlibmodule.c:1011', confidence: 'source' },
    { name: 'zlib.Compress.copy', behaviour: 'holds', seconds: 5e-6, returns: 'zlib.Compress', evidence: 'cpython 3.13.0 Modules/zlibmodule.c:1067 (no release in zlib_Compress_copy_impl)', confidence: 'source' },
    { name: 'zlib.Decompress.decompress', behaviour: 'releases', seconds: 1e-4, returns: 'bytes', condition: 'threads that share the object take turns', evidence: 'cpython 3.13.0 Modules/zlibmodule.c:913; measured overlap 1.75 of 1.70 (1 MiB text, Python 3.13)', confidence: 'source' },
    { name: 'zlib.Decompress.flush', behaviour: 'releases', seconds: 2e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/zlibmodule.c:1291', confidence: 'source' },
    { name: 'zlib.Decompress.copy', behaviour: 'holds', seconds: 5e-7, returns: 'zlib.Decompress', evidence: 'cpython 3.13.0 Modules/zlibmodule.c:1151 (no release in zlib_Decompress_copy_impl)', confidence: 'source' },
    { name: 'zlib._ZlibDecompressor.decompress', behaviour: 'releases', seconds: 3e-4, returns: 'bytes', sinceMinor: 12, evidence: 'cpython 3.13.0 Modules/zlibmodule.c:1494 (via decompress_buf)', confidence: 'source' },
    { name: 'zlib.crc32', behaviour: 'releases', seconds: 1e-5, returns: 'int', holdsBelowSize: 5120, evidence: 'cpython 3.13.0 Modules/zlibmodule.c:1897; measured overlap 1.40 of 1.44 (10 MiB, Python 3.13)', confidence: 'source' },
    { name: 'zlib.adler32', behaviour: 'releases', seconds: 1e-5, returns: 'int', holdsBelowSize: 5120, evidence: 'cpython 3.13.0 Modules/zlibmodule.c:1858; measured overlap 1.83 of 1.80 (10 MiB, Python 3.13)', confidence: 'source' },
  ],
};
