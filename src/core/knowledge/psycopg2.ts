import type { LibraryKnowledge } from './entry';

/** psycopg2 and the GIL. */
export const psycopg2: LibraryKnowledge = {
  library: 'psycopg2',
  summary: 'PostgreSQL: the wait for the server releases; threads that share a connection wait for one another.',
  entries: [
    { name: 'psycopg2.connect', behaviour: 'waits', seconds: 0.02, returns: 'psycopg2.extensions.connection', evidence: 'psycopg2 2.9.12 psycopg/connection_int.c:718', confidence: 'source' },
    { name: 'psycopg2.extensions.connection.cursor', behaviour: 'holds', seconds: 5e-6, returns: 'psycopg2.extensions.cursor', evidence: 'psycopg2 documentation', confidence: 'docs' },
    { name: 'psycopg2.extensions.cursor.execute', behaviour: 'waits', seconds: 1e-3, condition: 'threads that share a connection wait for one another', evidence: 'psycopg/psycopg2@002027e psycopg/pqpath.c (Py_BEGIN_ALLOW_THREADS + conn lock)', confidence: 'source' },
    { name: 'psycopg2.extensions.cursor.executemany', behaviour: 'waits', seconds: 1e-3, iterates: 1, condition: 'one round trip for each row', evidence: 'psycopg/psycopg2@002027e psycopg/pqpath.c (Py_BEGIN_ALLOW_THREADS + conn lock)', confidence: 'source' },
    { name: 'psycopg2.extensions.cursor.copy_expert', behaviour: 'waits', seconds: 0.01, evidence: 'psycopg2 2.9.12 psycopg/pqpath.c:1271, 1394', confidence: 'source' },
    { name: 'psycopg2.extensions.connection.commit', behaviour: 'waits', seconds: 2e-3, evidence: 'psycopg/psycopg2@002027e psycopg/pqpath.c (Py_BEGIN_ALLOW_THREADS + conn lock)', confidence: 'source' },
    { name: 'psycopg2.extensions.connection.rollback', behaviour: 'waits', seconds: 2e-3, evidence: 'psycopg/psycopg2@002027e psycopg/pqpath.c (Py_BEGIN_ALLOW_THREADS + conn lock)', confidence: 'source' },
    { name: 'psycopg2.extensions.connection.poll', behaviour: 'waits', seconds: 1e-3, evidence: 'psycopg/psycopg2@002027e psycopg/pqpath.c (Py_BEGIN_ALLOW_THREADS + conn lock)', confidence: 'source' },
    { name: 'psycopg2.extensions.connection.close', behaviour: 'waits', seconds: 1e-4, evidence: 'psycopg2 documentation', confidence: 'docs' },
    { name: 'psycopg2.extensions.connection.__exit__', behaviour: 'waits', seconds: 2e-3, evidence: 'psycopg/psycopg2@002027e psycopg/pqpath.c (Py_BEGIN_ALLOW_THREADS + conn lock)', confidence: 'source' },
    { name: 'psycopg2.extensions.cursor.fetchall', behaviour: 'holds', seconds: 1e-4, returns: 'list', condition: 'a named cursor asks the server for them here, GIL released', evidence: 'psycopg2 2.9.12 psycopg/cursor_type.c:939 (no release; execute has fetched the rows)', confidence: 'source' },
    { name: 'psycopg2.extensions.cursor.fetchmany', behaviour: 'holds', seconds: 1e-4, returns: 'list', evidence: 'psycopg2 2.9.12 psycopg/cursor_type.c (no release; execute has fetched the rows)', confidence: 'source' },
    { name: 'psycopg2.extensions.cursor.fetchone', behaviour: 'holds', seconds: 2e-6, returns: 'tuple', evidence: 'psycopg2 2.9.12 psycopg/cursor_type.c (no release; execute has fetched the rows)', confidence: 'source' },
    { name: 'psycopg2.extensions.cursor.__next__', behaviour: 'holds', seconds: 2e-6, returns: 'tuple', evidence: 'psycopg2 2.9.12 psycopg/cursor_type.c (no release; execute has fetched the rows)', confidence: 'source' },
    { name: 'psycopg2.extras.execute_values', behaviour: 'waits', seconds: 0.01, evidence: 'psycopg/psycopg2@002027e psycopg/pqpath.c (Py_BEGIN_ALLOW_THREADS + conn lock)', confidence: 'source' },
    { name: 'psycopg2.extras.execute_batch', behaviour: 'waits', seconds: 0.01, evidence: 'psycopg/psycopg2@002027e psycopg/pqpath.c (Py_BEGIN_ALLOW_THREADS + conn lock)', confidence: 'source' },
    { name: 'psycopg2.pool.ThreadedConnectionPool', behaviour: 'waits', seconds: 0.02, returns: 'psycopg2.pool.ThreadedConnectionPool', evidence: 'psycopg2 documentation', confidence: 'docs' },
    { name: 'psycopg2.pool.SimpleConnectionPool', behaviour: 'waits', seconds: 0.02, returns: 'psycopg2.pool.SimpleConnectionPool', evidence: 'psycopg2 documentation', confidence: 'docs' },
    { name: 'psycopg2.pool.ThreadedConnectionPool.getconn', behaviour: 'holds', seconds: 1e-5, returns: 'psycopg2.extensions.connection', evidence: 'psycopg2 documentation', confidence: 'docs' },
    { name: 'psycopg2.pool.SimpleConnectionPool.getconn', behaviour: 'holds', seconds: 1e-5, returns: 'psycopg2.extensions.connection', evidence: 'psycopg2 documentation', confidence: 'docs' },
  ],
};
