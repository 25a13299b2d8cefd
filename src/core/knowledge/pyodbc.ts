import type { LibraryKnowledge } from './entry';

/** pyodbc and the GIL. */
export const pyodbc: LibraryKnowledge = {
  library: 'pyodbc',
  summary: 'ODBC: every call of the driver releases.',
  entries: [
    { name: 'pyodbc.connect', behaviour: 'waits', seconds: 0.05, returns: 'pyodbc.Connection', evidence: 'pyodbc@cfe0575 src/connection.cpp:91', confidence: 'source' },
    { name: 'pyodbc.Connection.cursor', behaviour: 'holds', seconds: 5e-6, returns: 'pyodbc.Cursor', evidence: 'pyodbc@cfe0575 src/cursor.cpp (no release while it is made)', confidence: 'source' },
    { name: 'pyodbc.Connection.commit', behaviour: 'waits', seconds: 2e-3, evidence: 'pyodbc cursor.cpp (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS SQLExecDirectW)', confidence: 'source' },
    { name: 'pyodbc.Cursor.execute', behaviour: 'waits', seconds: 2e-3, returns: 'pyodbc.Cursor', evidence: 'pyodbc cursor.cpp (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS SQLExecDirectW)', confidence: 'source' },
    { name: 'pyodbc.Cursor.executemany', behaviour: 'waits', seconds: 0.02, evidence: 'pyodbc@cfe0575 src/cursor.cpp:795, params.cpp:1843', confidence: 'source' },
    { name: 'pyodbc.Cursor.fetchall', behaviour: 'waits', seconds: 1e-3, returns: 'list', condition: 'making Python objects of the rows holds', evidence: 'pyodbc@cfe0575 src/cursor.cpp:1172', confidence: 'source' },
    { name: 'pyodbc.Cursor.fetchone', behaviour: 'waits', seconds: 1e-5, condition: 'making Python objects of the rows holds', evidence: 'pyodbc@cfe0575 src/cursor.cpp:1172', confidence: 'source' },
  ],
};
