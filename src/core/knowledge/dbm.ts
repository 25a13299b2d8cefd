import type { LibraryKnowledge } from './entry';

/** Key-value files: gdbm and ndbm work on the disk with the GIL held. */
export const dbm: LibraryKnowledge = {
  library: 'dbm',
  entries: [
    { name: 'dbm.gnu.open', behaviour: 'holds', seconds: 1e-4, condition: 'GDBM file I/O with the GIL held', evidence: 'cpython 3.13.0 Modules/_gdbmmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'dbm.ndbm.open', behaviour: 'holds', seconds: 1e-4, condition: 'disk I/O with the GIL held', evidence: 'cpython 3.13.0 Modules/_dbmmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'dbm.gnu.gdbm.__getitem__', behaviour: 'holds', seconds: 5e-6, condition: 'disk I/O with the GIL held', evidence: 'cpython 3.13.0 Modules/_gdbmmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'dbm.ndbm.dbm.__getitem__', behaviour: 'holds', seconds: 5e-6, condition: 'disk I/O with the GIL held', evidence: 'cpython 3.13.0 Modules/_dbmmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'dbm.gnu.gdbm.sync', behaviour: 'holds', seconds: 5e-3, condition: 'fsync with the GIL held', evidence: 'cpython 3.13.0 Modules/_gdbmmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'dbm.dumb.open', behaviour: 'waits', seconds: 1e-4, condition: 'Python file I/O', evidence: 'cpython 3.13.0 Lib/dbm/dumb.py:293', confidence: 'source' },
    { name: 'dbm.sqlite3.open', behaviour: 'waits', seconds: 1e-4, condition: 'sqlite3', sinceMinor: 13, evidence: 'cpython 3.13.0 Lib/dbm/sqlite3.py:126', confidence: 'source' },
    { name: 'dbm.open', behaviour: 'holds', seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/_gdbmmodule.c (no GIL release in the file)', confidence: 'source' },
  ],
};
