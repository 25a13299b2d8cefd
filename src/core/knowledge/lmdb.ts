import type { LibraryKnowledge } from './entry';

/** LMDB: commits wait for the disk, GIL released. */
export const lmdb: LibraryKnowledge = {
  library: 'lmdb',
  entries: [
    { name: 'lmdb.open', behaviour: 'waits', seconds: 1e-3, returns: 'lmdb.Environment', condition: 'mdb_env_open', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Environment', behaviour: 'waits', seconds: 1e-3, returns: 'lmdb.Environment', condition: 'mdb_env_open', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Environment.begin', behaviour: 'holds', seconds: 2e-6, returns: 'lmdb.Transaction', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Transaction.get', behaviour: 'holds', seconds: 2e-6, returns: 'bytes', condition: '3 builds: GIL dropped around mdb_get only in some versions (drop_gil flag)', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Transaction.put', behaviour: 'releases', seconds: 3e-6, evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Transaction.commit', behaviour: 'waits', seconds: 5e-3, condition: 'fsync', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Environment.sync', behaviour: 'waits', seconds: 5e-3, condition: 'fsync', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Environment.copy', behaviour: 'waits', seconds: 1, evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Transaction.cursor', behaviour: 'holds', seconds: 2e-6, returns: 'lmdb.Cursor', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Cursor.next', behaviour: 'holds', seconds: 1e-6, evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
  ],
};
