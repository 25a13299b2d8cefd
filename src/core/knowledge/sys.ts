import type { LibraryKnowledge } from './entry';

/** The interpreter itself. */
export const sys: LibraryKnowledge = {
  library: 'sys',
  attributes: {
    'sys.stdout': 'io.TextIOWrapper',
    'sys.stderr': 'io.TextIOWrapper',
    'sys.stdin': 'io.TextIOWrapper',
    'sys.argv': 'list',
    'sys.path': 'list',
    'sys.modules': 'dict',
  },
  entries: [
    { name: 'sys.setswitchinterval', behaviour: 'holds', seconds: 1e-7, condition: 'sets how often a running thread is asked for the GIL (default 5 ms)', evidence: 'cpython 3.13.0 Python/sysmodule.c (sys_setswitchinterval) (not read)', confidence: 'memory' },
    { name: 'sys.getsizeof', behaviour: 'holds', seconds: 1e-7, returns: 'int', evidence: 'cpython 3.13.0 Python/sysmodule.c (sys_getsizeof) (not read)', confidence: 'memory' },
    { name: 'sys.settrace', behaviour: 'holds', seconds: 1e-7, condition: 'runs the trace function per event', evidence: 'cpython 3.13.0 Python/sysmodule.c (sys_settrace) (not read)', confidence: 'memory' },
    { name: 'sys.stdout.write', behaviour: 'holds', seconds: 1e-6, condition: 'TextIOWrapper: encodes holding, write(2) at flush releases', evidence: 'cpython 3.13.0 Modules/_io/textio.c (no GIL release in the file)', confidence: 'source' },
    { name: 'sys.stdin.readline', behaviour: 'waits', seconds: 1, returns: 'str', condition: 'waits in read(2)', evidence: 'cpython 3.13.0 Python/fileutils.c:1878', confidence: 'source' },
    { name: 'sys.stdin.read', behaviour: 'waits', seconds: 1, returns: 'str', condition: 'waits in read(2)', evidence: 'cpython 3.13.0 Python/fileutils.c:1878', confidence: 'source' },
    { name: 'sys.stdin.__next__', behaviour: 'waits', seconds: 1, returns: 'str', condition: 'waits in read(2)', evidence: 'cpython 3.13.0 Python/fileutils.c:1878', confidence: 'source' },
    { name: 'sys.exit', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Python/sysmodule.c', confidence: 'source' },
    { name: 'sys.*', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Python/sysmodule.c', confidence: 'source' },
  ],
};
