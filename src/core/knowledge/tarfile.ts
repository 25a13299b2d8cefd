import type { LibraryKnowledge } from './entry';

/** tarfile and the GIL. */
export const tarfile: LibraryKnowledge = {
  library: 'tarfile',
  summary: 'tar archives: codec and file release, the headers are ordinary Python.',
  entries: [
    { name: 'tarfile.open', behaviour: 'waits', seconds: 2e-4, returns: 'tarfile.TarFile', evidence: 'cpython 3.13.0 Lib/tarfile.py', confidence: 'source' },
    { name: 'tarfile.TarFile', behaviour: 'waits', seconds: 2e-4, returns: 'tarfile.TarFile', evidence: 'cpython 3.13.0 Lib/tarfile.py', confidence: 'source' },
    { name: 'tarfile.TarFile.add', behaviour: 'releases', seconds: 1e-3, condition: 'headers are handled in Python, which holds: many small members do not overlap', evidence: 'cpython 3.13.0 Lib/tarfile.py:2202', confidence: 'source' },
    { name: 'tarfile.TarFile.addfile', behaviour: 'releases', seconds: 1e-3, condition: 'headers are handled in Python, which holds: many small members do not overlap', evidence: 'cpython 3.13.0 Lib/tarfile.py:2253; measured overlap 2.07 of 1.99 (256 KiB, w:gz, Python 3.13)', confidence: 'source' },
    { name: 'tarfile.TarFile.extractall', behaviour: 'releases', seconds: 0.2, condition: 'for a thousand files, of 10 MB in all; headers are handled in Python, which holds: many small members do not overlap', evidence: 'cpython 3.13.0 Lib/tarfile.py:2305', confidence: 'source' },
    { name: 'tarfile.TarFile.extract', behaviour: 'releases', seconds: 1e-3, condition: 'headers are handled in Python, which holds: many small members do not overlap', evidence: 'cpython 3.13.0 Lib/tarfile.py:2305', confidence: 'source' },
    { name: 'tarfile.TarFile.extractfile', behaviour: 'holds', seconds: 2e-5, returns: 'io.BufferedRandom', evidence: 'cpython 3.13.0 Lib/tarfile.py', confidence: 'source' },
    { name: 'tarfile.TarFile.getmembers', behaviour: 'releases', seconds: 5e-3, returns: 'list', condition: 'each header costs Python time', evidence: 'cpython 3.13.0 Lib/tarfile.py', confidence: 'source' },
    { name: 'tarfile.TarFile.getnames', behaviour: 'releases', seconds: 5e-3, returns: 'list', condition: 'each header costs Python time', evidence: 'cpython 3.13.0 Lib/tarfile.py', confidence: 'source' },
    { name: 'tarfile.TarFile.close', behaviour: 'waits', seconds: 1e-4, evidence: 'cpython 3.13.0 Lib/tarfile.py', confidence: 'source' },
    { name: 'tarfile.is_tarfile', behaviour: 'waits', seconds: 1e-4, returns: 'bool', evidence: 'cpython 3.13.0 Lib/tarfile.py', confidence: 'source' },
    { name: 'tarfile.*', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/tarfile.py', confidence: 'source' },
  ],
};
