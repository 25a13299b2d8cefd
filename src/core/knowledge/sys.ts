import type { LibraryKnowledge } from './entry';

/** sys and the GIL. */
export const sys: LibraryKnowledge = {
  library: 'sys',
  summary: 'The interpreter itself.',
  attributes: {
    'sys.stdout': 'io.TextIOWrapper',
    'sys.stderr': 'io.TextIOWrapper',
    'sys.stdin': 'sys.StandardInput',
    'sys.argv': 'list',
    'sys.path': 'list',
    'sys.modules': 'dict',
    'sys.stdout.buffer': 'io.BufferedRandom',
    'sys.StandardInput.buffer': 'sys.StandardInputBuffer',
    'sys.__stdin__': 'sys.StandardInput',
    'sys.stderr.buffer': 'io.BufferedRandom',
    'sys.version': 'str',
    'sys.platform': 'str',
    'sys.executable': 'str',
  },
  bases: {
    'sys.StandardInput': 'io.TextIOWrapper',
    'sys.StandardInputBuffer': 'io.BufferedRandom',
  },
  entries: [
    { name: 'sys.setswitchinterval', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Python/sysmodule.c (sys_setswitchinterval) (not read)', confidence: 'memory' },
    { name: 'sys.getsizeof', behaviour: 'holds', seconds: 1e-7, returns: 'int', evidence: 'cpython 3.13.0 Python/sysmodule.c (sys_getsizeof) (not read); measured overlap 0.99 (Python 3.13)', confidence: 'measured' },
    { name: 'sys.settrace', behaviour: 'holds', seconds: 1e-7, condition: 'slows every thread', evidence: 'cpython 3.13.0 Python/sysmodule.c (sys_settrace) (not read)', confidence: 'memory' },
    // Somebody types, or another program writes: whoever reads from it waits for them, and not for a disk.
    { name: 'sys.StandardInput.readline', behaviour: 'waits', seconds: 1, returns: 'str', evidence: 'cpython 3.13.0 Python/fileutils.c:1878 (_Py_read releases)', confidence: 'source' },
    { name: 'sys.StandardInput.readlines', behaviour: 'waits', seconds: 1, returns: 'list', evidence: 'cpython 3.13.0 Python/fileutils.c:1878 (_Py_read releases)', confidence: 'source' },
    { name: 'sys.StandardInput.read', behaviour: 'waits', seconds: 1, returns: 'str', evidence: 'cpython 3.13.0 Python/fileutils.c:1878 (_Py_read releases)', confidence: 'source' },
    { name: 'sys.StandardInput.__next__', behaviour: 'waits', seconds: 1, returns: 'str', evidence: 'cpython 3.13.0 Python/fileutils.c:1878 (_Py_read releases)', confidence: 'source' },
    { name: 'sys.StandardInputBuffer.readline', behaviour: 'waits', seconds: 1, returns: 'bytes', evidence: 'cpython 3.13.0 Python/fileutils.c:1878 (_Py_read releases)', confidence: 'source' },
    { name: 'sys.StandardInputBuffer.readlines', behaviour: 'waits', seconds: 1, returns: 'list', evidence: 'cpython 3.13.0 Python/fileutils.c:1878 (_Py_read releases)', confidence: 'source' },
    { name: 'sys.StandardInputBuffer.read', behaviour: 'waits', seconds: 1, returns: 'bytes', evidence: 'cpython 3.13.0 Python/fileutils.c:1878 (_Py_read releases)', confidence: 'source' },
    { name: 'sys.StandardInputBuffer.__next__', behaviour: 'waits', seconds: 1, returns: 'bytes', evidence: 'cpython 3.13.0 Python/fileutils.c:1878 (_Py_read releases)', confidence: 'source' },
    { name: 'sys.StandardInputBuffer.read1', behaviour: 'waits', seconds: 1, returns: 'bytes', evidence: 'cpython 3.13.0 Python/fileutils.c:1878 (_Py_read releases)', confidence: 'source' },
    { name: 'sys.StandardInputBuffer.readinto', behaviour: 'waits', seconds: 1, returns: 'int', evidence: 'cpython 3.13.0 Python/fileutils.c:1878 (_Py_read releases)', confidence: 'source' },
    { name: 'sys.exit', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Python/sysmodule.c (not read for this call)', confidence: 'memory' },
    { name: 'sys.*', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Python/sysmodule.c (not read for this call)', confidence: 'memory' },
  ],
};
