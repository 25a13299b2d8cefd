import type { LibraryKnowledge } from './entry';

/** zipfile and the GIL. */
export const zipfile: LibraryKnowledge = {
  library: 'zipfile',
  summary: 'ZIP archives: codec, checksum and file release, the headers are ordinary Python.',
  entries: [
    { name: 'zipfile.ZipFile', behaviour: 'waits', seconds: 2e-4, returns: 'zipfile.ZipFile', condition: 'reads the central directory; each entry of it costs Python time', evidence: 'cpython 3.13.0 Lib/zipfile', confidence: 'source' },
    { name: 'zipfile.ZipFile.writestr', behaviour: 'releases', seconds: 1e-3, condition: 'headers are handled in Python, which holds: many small members do not overlap', evidence: 'cpython 3.13.0 Lib/zipfile/__init__.py:1897; measured overlap 1.93 of 1.92 (1 MiB text, deflated, Python 3.13)', confidence: 'source' },
    { name: 'zipfile.ZipFile.write', behaviour: 'releases', seconds: 1e-3, condition: 'headers are handled in Python, which holds: many small members do not overlap', evidence: 'cpython 3.13.0 Lib/zipfile/__init__.py:847', confidence: 'source' },
    { name: 'zipfile.ZipFile.read', behaviour: 'releases', holdsWith: { position: 1, keyword: 'pwd', seconds: 1e-4 }, seconds: 1e-3, returns: 'bytes', condition: 'headers are handled in Python, which holds: many small members do not overlap; with a password it is decrypted in Python, which holds', evidence: 'cpython 3.13.0 Lib/zipfile/__init__.py:1595 and 640 (_ZipDecrypter)', confidence: 'source' },
    { name: 'zipfile.ZipFile.extractall', behaviour: 'releases', holdsWith: { position: 2, keyword: 'pwd', seconds: 1e-4 }, seconds: 0.2, condition: 'for a thousand files, of 10 MB in all; headers are handled in Python, which holds: many small members do not overlap; with a password it is decrypted in Python, which holds', evidence: 'cpython 3.13.0 Lib/zipfile/__init__.py:1759 and 640 (_ZipDecrypter)', confidence: 'source' },
    { name: 'zipfile.ZipFile.extract', behaviour: 'releases', holdsWith: { position: 2, keyword: 'pwd', seconds: 1e-4 }, seconds: 1e-3, condition: 'headers are handled in Python, which holds: many small members do not overlap; with a password it is decrypted in Python, which holds', evidence: 'cpython 3.13.0 Lib/zipfile/__init__.py:1759 and 640 (_ZipDecrypter)', confidence: 'source' },
    { name: 'zipfile.ZipFile.testzip', behaviour: 'releases', seconds: 0.02, condition: 'headers are handled in Python, which holds: many small members do not overlap', evidence: 'cpython 3.13.0 Lib/zipfile/__init__.py:1595', confidence: 'source' },
    { name: 'zipfile.ZipFile.open', behaviour: 'holds', seconds: 5e-5, returns: 'zipfile.ZipExtFile', evidence: 'cpython 3.13.0 Lib/zipfile', confidence: 'source' },
    { name: 'zipfile.ZipExtFile.read', behaviour: 'releases', seconds: 1e-3, returns: 'bytes', condition: 'headers are handled in Python, which holds: many small members do not overlap', evidence: 'cpython 3.13.0 Lib/zipfile/__init__.py:824', confidence: 'source' },
    { name: 'zipfile.ZipExtFile.readline', behaviour: 'holds', seconds: 2e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/zipfile', confidence: 'source' },
    { name: 'zipfile.ZipExtFile.__next__', behaviour: 'holds', seconds: 2e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/zipfile', confidence: 'source' },
    { name: 'zipfile.ZipFile.namelist', behaviour: 'holds', seconds: 1e-5, returns: 'list', evidence: 'cpython 3.13.0 Lib/zipfile', confidence: 'source' },
    { name: 'zipfile.ZipFile.infolist', behaviour: 'holds', seconds: 1e-5, returns: 'list', evidence: 'cpython 3.13.0 Lib/zipfile', confidence: 'source' },
    { name: 'zipfile.ZipFile.getinfo', behaviour: 'holds', seconds: 5e-7, evidence: 'cpython 3.13.0 Lib/zipfile', confidence: 'source' },
    { name: 'zipfile.ZipFile.close', behaviour: 'waits', seconds: 1e-4, evidence: 'cpython 3.13.0 Lib/zipfile', confidence: 'source' },
    { name: 'zipfile.is_zipfile', behaviour: 'waits', seconds: 6e-5, returns: 'bool', evidence: 'cpython 3.13.0 Lib/zipfile', confidence: 'source' },
    { name: 'zipfile.*', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/zipfile', confidence: 'source' },
  ],
};
