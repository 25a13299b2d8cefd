import type { LibraryKnowledge } from './entry';

/** mmap and the GIL. */
export const mmap: LibraryKnowledge = {
  library: 'mmap',
  summary: 'Memory maps: nothing that touches the pages releases, so a page fault reads the disk with the GIL held.',
  entries: [
    { name: 'mmap.mmap', behaviour: 'waits', seconds: 1e-5, returns: 'mmap.mmap', sinceMinor: 12, evidence: 'cpython 3.13.0 Modules/mmapmodule.c:1581', confidence: 'source' },
    { name: 'mmap.mmap', behaviour: 'holds', seconds: 1e-5, returns: 'mmap.mmap', untilMinor: 11, evidence: 'cpython 3.13.0 Modules/mmapmodule.c:1581', confidence: 'source' },
    { name: 'mmap.mmap.close', behaviour: 'waits', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/mmapmodule.c:193', confidence: 'source' },
    { name: 'mmap.mmap.size', behaviour: 'waits', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/mmapmodule.c:704 -> _Py_fstat()', confidence: 'source' },
    { name: 'mmap.mmap.flush', behaviour: 'holds', seconds: 5e-3, condition: 'waits for the disk with the GIL held', evidence: 'cpython 3.13.0 Modules/mmapmodule.c:909 (no release in mmap_flush_method)', confidence: 'source' },
    { name: 'mmap.mmap.find', behaviour: 'holds', seconds: 1e-5, condition: 'pages that are not in memory are read from the disk with the GIL held', evidence: 'cpython 3.13.0 Modules/mmapmodule.c:597 (no release in mmap_find_method); measured overlap 0.97 of 1.97 (absent in 16 MiB (cached), Python 3.13)', confidence: 'source' },
    { name: 'mmap.mmap.rfind', behaviour: 'holds', seconds: 1e-5, condition: 'pages that are not in memory are read from the disk with the GIL held', evidence: 'cpython 3.13.0 Modules/mmapmodule.c:604 (no release in mmap_rfind_method)', confidence: 'source' },
    { name: 'mmap.mmap.move', behaviour: 'holds', seconds: 1e-5, condition: 'pages that are not in memory are read from the disk with the GIL held', evidence: 'cpython 3.13.0 Modules/mmapmodule.c:989 (no release in mmap_move_method); measured overlap 0.67 of 0.99 (16 MiB, Python 3.13)', confidence: 'source' },
    { name: 'mmap.mmap.read', behaviour: 'holds', seconds: 1e-5, condition: 'pages that are not in memory are read from the disk with the GIL held', evidence: 'cpython 3.13.0 Modules/mmapmodule.c:509 (no release in mmap_read_method)', confidence: 'source' },
    { name: 'mmap.mmap.write', behaviour: 'holds', seconds: 1e-5, condition: 'pages that are not in memory are read from the disk with the GIL held', evidence: 'cpython 3.13.0 Modules/mmapmodule.c:644 (no release in mmap_write_method)', confidence: 'source' },
    { name: 'mmap.mmap.__getitem__', behaviour: 'holds', seconds: 1e-5, condition: 'pages that are not in memory are read from the disk with the GIL held', evidence: 'cpython 3.13.0 Modules/mmapmodule.c (mmap_subscript, no release); measured overlap 0.56 of 1.11 (16 MiB slice (cached), Python 3.13)', confidence: 'source' },
    { name: 'mmap.mmap.__setitem__', behaviour: 'holds', seconds: 1e-5, condition: 'pages that are not in memory are read from the disk with the GIL held', evidence: 'cpython 3.13.0 Modules/mmapmodule.c (mmap_ass_subscript, no release)', confidence: 'source' },
    { name: 'mmap.mmap.readline', behaviour: 'holds', seconds: 5e-7, returns: 'bytes', condition: 'pages that are not in memory are read from the disk with the GIL held', evidence: 'cpython 3.13.0 Modules/mmapmodule.c:479 (no release in mmap_read_line_method)', confidence: 'source' },
    { name: 'mmap.mmap.read_byte', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/mmapmodule.c:462 (no release in mmap_read_byte_method)', confidence: 'source' },
    { name: 'mmap.mmap.write_byte', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/mmapmodule.c:678 (no release in mmap_write_byte_method)', confidence: 'source' },
    { name: 'mmap.mmap.seek', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/mmapmodule.c:944 (no release in mmap_seek_method)', confidence: 'source' },
    { name: 'mmap.mmap.tell', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/mmapmodule.c:902 (no release in mmap_tell_method)', confidence: 'source' },
    { name: 'mmap.mmap.resize', behaviour: 'holds', seconds: 5e-6, evidence: 'cpython 3.13.0 Modules/mmapmodule.c:754 (no release in mmap_resize_method)', confidence: 'source' },
    { name: 'mmap.mmap.madvise', behaviour: 'holds', seconds: 5e-6, evidence: 'cpython 3.13.0 Modules/mmapmodule.c:1122 (no release in mmap_madvise_method)', confidence: 'source' },
  ],
};
