import type { LibraryKnowledge } from './entry';

/** oracledb and the GIL. */
export const oracledb: LibraryKnowledge = {
  library: 'oracledb',
  summary: 'Oracle: the wait for the server releases.',
  entries: [
    { name: 'oracledb.connect', behaviour: 'waits', seconds: 0.05, returns: 'oracledb.Connection', evidence: 'python-oracledb@60eb322 src/oracledb/impl/thin/transport.pyx (Python sockets), thick/connection.pyx:301, cursor.pyx:330 (nogil)', confidence: 'source' },
    { name: 'oracledb.Connection.cursor', behaviour: 'holds', seconds: 5e-6, returns: 'oracledb.Cursor', evidence: 'python-oracledb@60eb322 src/oracledb/impl/thin/connection.pyx (no release)', confidence: 'source' },
    { name: 'oracledb.Cursor.execute', behaviour: 'waits', seconds: 2e-3, evidence: 'python-oracledb@60eb322 src/oracledb/impl/thin/transport.pyx (Python sockets), thick/connection.pyx:301, cursor.pyx:330 (nogil)', confidence: 'source' },
    { name: 'oracledb.Connection.commit', behaviour: 'waits', seconds: 2e-3, evidence: 'python-oracledb@60eb322 src/oracledb/impl/thin/transport.pyx (Python sockets), thick/connection.pyx:301, cursor.pyx:330 (nogil)', confidence: 'source' },
  ],
};
