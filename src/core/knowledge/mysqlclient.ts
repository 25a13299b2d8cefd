import type { LibraryKnowledge } from './entry';

/** MySQLdb and the GIL. */
export const mysqlclient: LibraryKnowledge = {
  library: 'MySQLdb',
  summary: 'MySQL by mysqlclient: the wait for the server releases; rows are converted with the GIL held.',
  entries: [
    { name: 'MySQLdb.connect', behaviour: 'waits', seconds: 0.02, returns: 'MySQLdb.connections.Connection', evidence: 'mysqlclient 2.2.8 src/MySQLdb/_mysql.c:691', confidence: 'source' },
    { name: 'MySQLdb.connections.Connection.cursor', behaviour: 'holds', seconds: 5e-6, returns: 'MySQLdb.cursors.Cursor', evidence: 'mysqlclient documentation', confidence: 'docs' },
    { name: 'MySQLdb.connections.Connection.commit', behaviour: 'waits', seconds: 2e-3, evidence: 'mysqlclient _mysql.c (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS r = mysql_real_query)', confidence: 'source' },
    { name: 'MySQLdb.connections.Connection.rollback', behaviour: 'waits', seconds: 2e-3, evidence: 'mysqlclient _mysql.c (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS r = mysql_real_query)', confidence: 'source' },
    { name: 'MySQLdb.cursors.Cursor.execute', behaviour: 'waits', seconds: 1e-3, evidence: 'mysqlclient _mysql.c (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS r = mysql_real_query)', confidence: 'source' },
    { name: 'MySQLdb._mysql.connection.query', behaviour: 'waits', seconds: 1e-3, evidence: 'mysqlclient _mysql.c (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS r = mysql_real_query)', confidence: 'source' },
    { name: 'MySQLdb.cursors.Cursor.fetchall', behaviour: 'holds', seconds: 1e-4, evidence: 'mysqlclient 2.2.8 src/MySQLdb/_mysql.c:345, 1646 (no release; execute has fetched the rows)', confidence: 'source' },
    { name: 'MySQLdb.cursors.Cursor.fetchone', behaviour: 'holds', seconds: 2e-6, evidence: 'mysqlclient 2.2.8 src/MySQLdb/_mysql.c:345, 1646 (no release; execute has fetched the rows)', confidence: 'source' },
  ],
};
