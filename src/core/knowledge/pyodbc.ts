import type { LibraryKnowledge } from './entry';

/** ODBC: every call of the driver releases. */
export const pyodbc: LibraryKnowledge = {
  library: 'pyodbc',
  entries: [
    { name: 'pyodbc.connect', behaviour: 'waits', seconds: 0.05, returns: 'pyodbc.Connection', evidence: 'pyodbc (not read)', confidence: 'memory' },
    { name: 'pyodbc.Connection.cursor', behaviour: 'holds', seconds: 5e-6, returns: 'pyodbc.Cursor', evidence: 'pyodbc (not read)', confidence: 'memory' },
    { name: 'pyodbc.Connection.commit', behaviour: 'waits', seconds: 2e-3, evidence: 'pyodbc cursor.cpp (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS SQLExecDirectW)', confidence: 'source' },
    { name: 'pyodbc.Cursor.execute', behaviour: 'waits', seconds: 2e-3, returns: 'pyodbc.Cursor', evidence: 'pyodbc cursor.cpp (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS SQLExecDirectW)', confidence: 'source' },
    { name: 'pyodbc.Cursor.executemany', behaviour: 'waits', seconds: 0.02, evidence: 'pyodbc (not read)', confidence: 'memory' },
    { name: 'pyodbc.Cursor.fetchall', behaviour: 'waits', seconds: 1e-3, returns: 'list', condition: 'SQLFetch released per row, conversion holds', evidence: 'pyodbc (not read)', confidence: 'memory' },
    { name: 'pyodbc.Cursor.fetchone', behaviour: 'waits', seconds: 1e-5, condition: 'SQLFetch released per row, conversion holds', evidence: 'pyodbc (not read)', confidence: 'memory' },
  ],
};
