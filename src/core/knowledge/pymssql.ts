import type { LibraryKnowledge } from './entry';

/** pymssql and the GIL. */
export const pymssql: LibraryKnowledge = {
  library: 'pymssql',
  summary: 'SQL Server: the wait for the server releases.',
  entries: [
    { name: 'pymssql.connect', behaviour: 'waits', seconds: 0.05, returns: 'pymssql.Connection', evidence: 'pymssql (source not read)', confidence: 'memory' },
    { name: 'pymssql.Connection.cursor', behaviour: 'holds', seconds: 5e-6, returns: 'pymssql.Cursor', evidence: 'pymssql (source not read)', confidence: 'memory' },
    { name: 'pymssql.Cursor.execute', behaviour: 'waits', seconds: 2e-3, evidence: 'pymssql (source not read)', confidence: 'memory' },
    { name: 'pymssql.Cursor.fetchall', behaviour: 'holds', seconds: 1e-3, returns: 'list', evidence: 'pymssql (source not read)', confidence: 'memory' },
  ],
};
