import type { LibraryKnowledge } from './entry';

/** psycopg and the GIL. */
export const psycopg: LibraryKnowledge = {
  library: 'psycopg',
  summary: 'PostgreSQL: the wait for the server releases; rows that have arrived are decoded with the GIL held.',
  aliases: {
    'psycopg.Connection.connect': 'psycopg.connect',
  },
  entries: [
    { name: 'psycopg.connect', behaviour: 'waits', seconds: 0.02, returns: 'psycopg.Connection', evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/generators.pyx:54', confidence: 'source' },
    { name: 'psycopg.Connection.cursor', behaviour: 'holds', seconds: 5e-6, returns: 'psycopg.Cursor', evidence: 'psycopg documentation', confidence: 'docs' },
    { name: 'psycopg.Connection.execute', behaviour: 'waits', seconds: 1e-3, returns: 'psycopg.Cursor', evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/generators.pyx:156', confidence: 'source' },
    { name: 'psycopg.Cursor.execute', behaviour: 'waits', seconds: 1e-3, returns: 'psycopg.Cursor', evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/generators.pyx:156', confidence: 'source' },
    { name: 'psycopg.Cursor.executemany', behaviour: 'waits', seconds: 1e-3, returns: 'psycopg.Cursor', evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/generators.pyx:156', confidence: 'source' },
    { name: 'psycopg.Cursor.copy', behaviour: 'waits', seconds: 1e-3, returns: 'psycopg.Cursor', evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/generators.pyx:231', confidence: 'source' },
    { name: 'psycopg.Connection.commit', behaviour: 'waits', seconds: 2e-3, evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/generators.pyx:156', confidence: 'source' },
    { name: 'psycopg.Connection.rollback', behaviour: 'waits', seconds: 2e-3, evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/generators.pyx:156', confidence: 'source' },
    { name: 'psycopg.Connection.close', behaviour: 'waits', seconds: 1e-4, evidence: 'psycopg documentation', confidence: 'docs' },
    { name: 'psycopg.Connection.__exit__', behaviour: 'waits', seconds: 2e-3, evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/generators.pyx:156', confidence: 'source' },
    { name: 'psycopg.Cursor.fetchone', behaviour: 'holds', seconds: 2e-6, condition: 'of a server-side cursor it waits', evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/transform.pyx (no release)', confidence: 'source' },
    { name: 'psycopg.Cursor.fetchmany', behaviour: 'holds', seconds: 1e-4, returns: 'list', condition: 'of a server-side cursor it waits', evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/transform.pyx (no release)', confidence: 'source' },
    { name: 'psycopg.Cursor.fetchall', behaviour: 'holds', seconds: 1e-4, returns: 'list', condition: 'of a server-side cursor it waits', evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/transform.pyx (no release)', confidence: 'source' },
    { name: 'psycopg.Cursor.__next__', behaviour: 'holds', seconds: 2e-6, returns: 'tuple', evidence: 'psycopg psycopg_c/psycopg_c/_psycopg/transform.pyx (no release)', confidence: 'source' },
    { name: 'psycopg.pq.PGconn.exec_', behaviour: 'waits', seconds: 1e-3, evidence: 'psycopg psycopg_c/psycopg_c/pq/pgconn.pyx:291', confidence: 'source' },
    { name: 'psycopg.pq.PGconn.exec_params', behaviour: 'waits', seconds: 1e-3, evidence: 'psycopg psycopg_c/psycopg_c/pq/pgconn.pyx:331', confidence: 'source' },
    { name: 'psycopg.pq.PGconn.exec_prepared', behaviour: 'waits', seconds: 1e-3, evidence: 'psycopg psycopg_c/psycopg_c/pq/pgconn.pyx:489', confidence: 'source' },
    { name: 'psycopg.pq.PGconn.prepare', behaviour: 'waits', seconds: 1e-3, evidence: 'psycopg psycopg_c/psycopg_c/pq/pgconn.pyx:460', confidence: 'source' },
    { name: 'psycopg.pq.PGconn.send_query', behaviour: 'waits', seconds: 1e-3, evidence: 'psycopg psycopg_c/psycopg_c/pq/pgconn.pyx:304', confidence: 'source' },
  ],
};
