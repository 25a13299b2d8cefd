import type { LibraryKnowledge } from './entry';

/** pymssql and the GIL. */
export const pymssql: LibraryKnowledge = {
  library: 'pymssql',
  summary: 'SQL Server: the wait for the server releases.',
  entries: [
    { name: 'pymssql.connect', behaviour: 'waits', seconds: 0.05, returns: 'pymssql.Connection', evidence: 'pymssql@ae47ab8 src/pymssql/_mssql.pyx:712', confidence: 'source' },
    { name: 'pymssql.Connection.cursor', behaviour: 'holds', seconds: 5e-6, returns: 'pymssql.Cursor', evidence: 'pymssql@ae47ab8 src/pymssql/_pymssql.pyx (no nogil)', confidence: 'source' },
    { name: 'pymssql.Cursor.execute', behaviour: 'waits', seconds: 2e-3, evidence: 'pymssql@ae47ab8 src/pymssql/_mssql.pyx:408, 433, 1406', confidence: 'source' },
    { name: 'pymssql.Cursor.fetchall', behaviour: 'holds', seconds: 1e-3, returns: 'list', condition: 'lets go for each row while it is read; making Python objects of it holds', evidence: 'pymssql@ae47ab8 src/pymssql/_mssql.pyx:1257', confidence: 'source' },
  ],
};
