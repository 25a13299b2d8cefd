import type { LibraryKnowledge } from './entry';

/** lmdb and the GIL. */
export const lmdb: LibraryKnowledge = {
  library: 'lmdb',
  summary: 'LMDB: commits wait for the disk, GIL released.',
  entries: [
    { name: 'lmdb.open', behaviour: 'waits', seconds: 1e-3, returns: 'lmdb.Environment', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Environment', behaviour: 'waits', seconds: 1e-3, returns: 'lmdb.Environment', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Environment.begin', behaviour: 'holds', seconds: 2e-6, returns: 'lmdb.Transaction', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Transaction.get', behaviour: 'holds', seconds: 2e-6, returns: 'bytes', condition: 'some versions release', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Transaction.put', behaviour: 'releases', seconds: 3e-6, evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Transaction.commit', behaviour: 'waits', seconds: 5e-3, evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Environment.sync', behaviour: 'waits', seconds: 5e-3, evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Environment.copy', behaviour: 'waits', seconds: 1, evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Transaction.cursor', behaviour: 'holds', seconds: 2e-6, returns: 'lmdb.Cursor', evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
    { name: 'lmdb.Cursor.next', behaviour: 'holds', seconds: 1e-6, evidence: 'py-lmdb lmdb/cpython.c (excerpt of a public file, repository not named: UNLOCKED = DROP_GIL)', confidence: 'source' },
  ],
};
