import type { LibraryKnowledge } from './entry';

/** SQL Server: the wait for the server releases. */
export const pymssql: LibraryKnowledge = {
  library: 'pymssql',
  entries: [
    { name: 'pymssql.connect', behaviour: 'waits', seconds: 0.05, returns: 'pymssql.Connection', condition: 'with nogil in _mssql', evidence: 'pymssql (source not read)', confidence: 'memory' },
    { name: 'pymssql.Connection.cursor', behaviour: 'holds', seconds: 5e-6, returns: 'pymssql.Cursor', evidence: 'pymssql (source not read)', confidence: 'memory' },
    { name: 'pymssql.Cursor.execute', behaviour: 'waits', seconds: 2e-3, condition: 'with nogil in _mssql', evidence: 'pymssql (source not read)', confidence: 'memory' },
    { name: 'pymssql.Cursor.fetchall', behaviour: 'holds', seconds: 1e-3, returns: 'list', evidence: 'pymssql (source not read)', confidence: 'memory' },
  ],
};
