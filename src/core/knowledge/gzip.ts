import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/** gzip and the GIL. */
export const gzip: LibraryKnowledge = {
  library: 'gzip',
  summary: 'gzip: the codec and the file release; the Python around each call holds, so large blocks do well and many small ones do not.',
  entries: [
    { name: 'gzip.compress', behaviour: 'releases', seconds: 1e-3, returns: 'bytes', paysFrom: { position: 0, bytes: 256 }, condition: 'the Python around the codec holds', evidence: 'cpython 3.13.0 Lib/gzip.py:583; measured overlap 1.94 of 1.92 (1 MiB text, Python 3.13)', confidence: 'source' },
    { name: 'gzip.decompress', behaviour: 'releases', seconds: 3e-4, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/gzip.py:600; measured overlap 1.70 of 1.98 (10 MiB text, Python 3.13)', confidence: 'source' },
    { name: 'gzip.open', behaviour: 'waits', seconds: 6e-5, returns: 'gzip.GzipFile', returnsIf: { position: 1, keyword: 'mode', contains: 't', type: 'io.TextIOWrapper' }, evidence: 'cpython 3.13.0 Lib/gzip.py:29', confidence: 'source' },
    { name: 'gzip.GzipFile', behaviour: 'waits', seconds: 6e-5, returns: 'gzip.GzipFile', evidence: 'cpython 3.13.0 Lib/gzip.py:29', confidence: 'source' },
    { name: 'gzip.GzipFile.read', behaviour: 'releases', seconds: 1e-3, returns: 'bytes', condition: 'the Python around each call holds: good for large blocks, poor for many small reads', evidence: 'cpython 3.13.0 Lib/gzip.py:90; measured overlap 1.55 of 1.83 (iterate text lines of 1 MiB, Python 3.13)', confidence: 'source' },
    { name: 'gzip.GzipFile.write', behaviour: 'releases', seconds: 5e-4, condition: 'the Python around each call holds: good for large blocks, poor for many small reads', evidence: 'cpython 3.13.0 Lib/gzip.py:130', confidence: 'source' },
    { name: 'gzip.GzipFile.readlines', behaviour: 'holds', seconds: 3e-3, returns: 'list', condition: 'it inflates 8 KiB at a time with the GIL released; cutting it into lines holds, and each hand-over of the GIL takes longer than the 8 KiB', evidence: 'cpython 3.13.0 Lib/gzip.py:90; measured overlap 0.98 of 1.60 (300 KB of text, Python 3.13)', confidence: 'measured' },
    { name: 'gzip.GzipFile.writelines', behaviour: 'releases', seconds: 5e-4, evidence: 'cpython 3.13.0 Lib/gzip.py:130', confidence: 'source' },
    { name: 'gzip.GzipFile.readline', behaviour: 'holds', seconds: 1e-6, returns: 'bytes', condition: 'a used-up buffer is filled with the GIL released', evidence: 'cpython 3.13.0 Lib/gzip.py:90', confidence: 'source' },
    { name: 'gzip.GzipFile.__next__', behaviour: 'holds', seconds: 1e-6, returns: 'bytes', condition: 'a used-up buffer is filled with the GIL released', evidence: 'cpython 3.13.0 Lib/gzip.py:90', confidence: 'source' },
    { name: 'gzip.GzipFile.close', behaviour: 'releases', seconds: 2e-4, evidence: 'cpython 3.13.0 Lib/gzip.py:130', confidence: 'source' },
    { name: 'gzip.GzipFile.flush', behaviour: 'releases', seconds: 2e-4, evidence: 'cpython 3.13.0 Lib/gzip.py:130', confidence: 'source' },
    { name: 'gzip.GzipFile.__enter__', behaviour: 'holds', seconds: 1e-7, returns: 'gzip.GzipFile', evidence: 'cpython 3.13.0 Lib/gzip.py', confidence: 'source' },
    ...['tell', 'fileno', 'readable', 'writable', 'seekable'].map((method): KnowledgeEntry => ({ name: `gzip.GzipFile.${method}`, behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Lib/gzip.py', confidence: 'source' })),
    ...['read1', 'peek', 'readinto'].map((method): KnowledgeEntry => ({ name: `gzip.GzipFile.${method}`, behaviour: 'releases', seconds: 5e-5, evidence: 'cpython 3.13.0 Lib/gzip.py; Modules/zlibmodule.c', confidence: 'source' })),
  ],
};
