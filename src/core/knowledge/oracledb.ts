import type { LibraryKnowledge } from './entry';

/** oracledb and the GIL. */
export const oracledb: LibraryKnowledge = {
  library: 'oracledb',
  summary: 'Oracle: the wait for the server releases.',
  entries: [
    { name: 'oracledb.connect', behaviour: 'waits', seconds: 0.05, returns: 'oracledb.Connection', evidence: 'oracledb (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'oracledb.Connection.cursor', behaviour: 'holds', seconds: 5e-6, returns: 'oracledb.Cursor', evidence: 'oracledb (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'oracledb.Cursor.execute', behaviour: 'waits', seconds: 2e-3, evidence: 'oracledb (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'oracledb.Connection.commit', behaviour: 'waits', seconds: 2e-3, evidence: 'oracledb (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
  ],
};
