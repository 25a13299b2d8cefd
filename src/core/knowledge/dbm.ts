import type { LibraryKnowledge } from './entry';

/** dbm and the GIL. */
export const dbm: LibraryKnowledge = {
  library: 'dbm',
  summary: 'Key-value files: gdbm and ndbm work on the disk with the GIL held.',
  entries: [
    { name: 'dbm.gnu.open', behaviour: 'holds', seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/_gdbmmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'dbm.ndbm.open', behaviour: 'holds', seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/_dbmmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'dbm.gnu.gdbm.__getitem__', behaviour: 'holds', seconds: 5e-6, evidence: 'cpython 3.13.0 Modules/_gdbmmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'dbm.ndbm.dbm.__getitem__', behaviour: 'holds', seconds: 5e-6, evidence: 'cpython 3.13.0 Modules/_dbmmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'dbm.gnu.gdbm.sync', behaviour: 'holds', seconds: 5e-3, evidence: 'cpython 3.13.0 Modules/_gdbmmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'dbm.dumb.open', behaviour: 'waits', seconds: 1e-4, evidence: 'cpython 3.13.0 Lib/dbm/dumb.py:293', confidence: 'source' },
    { name: 'dbm.sqlite3.open', behaviour: 'waits', seconds: 1e-4, sinceMinor: 13, evidence: 'cpython 3.13.0 Lib/dbm/sqlite3.py:126', confidence: 'source' },
    { name: 'dbm.open', behaviour: 'holds', seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/_gdbmmodule.c (no GIL release in the file)', confidence: 'source' },
  ],
};
