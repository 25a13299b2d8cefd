import type { LibraryKnowledge } from './entry';

/** sys and the GIL. */
export const sys: LibraryKnowledge = {
  library: 'sys',
  summary: 'The interpreter itself.',
  attributes: {
    'sys.stdout': 'io.TextIOWrapper',
    'sys.stderr': 'io.TextIOWrapper',
    'sys.stdin': 'io.TextIOWrapper',
    'sys.argv': 'list',
    'sys.path': 'list',
    'sys.modules': 'dict',
    'sys.stdout.buffer': 'io.BufferedRandom',
    'sys.stdin.buffer': 'io.BufferedRandom',
    'sys.stderr.buffer': 'io.BufferedRandom',
    'sys.version': 'str',
    'sys.platform': 'str',
    'sys.executable': 'str',
  },
  entries: [
    { name: 'sys.setswitchinterval', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Python/sysmodule.c (sys_setswitchinterval) (not read)', confidence: 'memory' },
    { name: 'sys.getsizeof', behaviour: 'holds', seconds: 1e-7, returns: 'int', evidence: 'cpython 3.13.0 Python/sysmodule.c (sys_getsizeof) (not read); measured overlap 0.99 (Python 3.13)', confidence: 'measured' },
    { name: 'sys.settrace', behaviour: 'holds', seconds: 1e-7, condition: 'slows every thread', evidence: 'cpython 3.13.0 Python/sysmodule.c (sys_settrace) (not read)', confidence: 'memory' },
    { name: 'sys.stdout.write', behaviour: 'holds', seconds: 1e-6, condition: 'the write at a flush releases', evidence: 'cpython 3.13.0 Modules/_io/textio.c (no GIL release in the file)', confidence: 'source' },
    { name: 'sys.stdin.readline', behaviour: 'waits', seconds: 1, returns: 'str', evidence: 'cpython 3.13.0 Python/fileutils.c:1878', confidence: 'source' },
    { name: 'sys.stdin.read', behaviour: 'waits', seconds: 1, returns: 'str', evidence: 'cpython 3.13.0 Python/fileutils.c:1878', confidence: 'source' },
    { name: 'sys.stdin.__next__', behaviour: 'waits', seconds: 1, returns: 'str', evidence: 'cpython 3.13.0 Python/fileutils.c:1878', confidence: 'source' },
    { name: 'sys.exit', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Python/sysmodule.c (not read for this call)', confidence: 'memory' },
    { name: 'sys.*', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Python/sysmodule.c (not read for this call)', confidence: 'memory' },
  ],
};
