import type { LibraryKnowledge } from './entry';

/** pymysql and the GIL. */
export const pymysql: LibraryKnowledge = {
  library: 'pymysql',
  summary: 'MySQL in pure Python: the wait for the server releases, protocol and rows hold.',
  aliases: {
    'pymysql.Connection': 'pymysql.connections.Connection',
  },
  bases: {
    'pymysql.cursors.DictCursor': 'pymysql.cursors.Cursor',
    'pymysql.cursors.SSCursor': 'pymysql.cursors.Cursor',
  },
  entries: [
    { name: 'pymysql.connect', behaviour: 'waits', seconds: 0.02, returns: 'pymysql.connections.Connection', evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
    { name: 'pymysql.connections.Connection.cursor', behaviour: 'holds', seconds: 5e-6, returns: 'pymysql.cursors.Cursor', evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
    { name: 'pymysql.connections.Connection.commit', behaviour: 'waits', seconds: 1e-3, evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
    { name: 'pymysql.connections.Connection.rollback', behaviour: 'waits', seconds: 1e-3, evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
    { name: 'pymysql.connections.Connection.ping', behaviour: 'waits', seconds: 1e-3, evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
    { name: 'pymysql.connections.Connection.close', behaviour: 'waits', seconds: 1e-4, evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
    { name: 'pymysql.cursors.Cursor.execute', behaviour: 'waits', seconds: 1e-3, condition: 'making Python objects of the rows holds', evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
    { name: 'pymysql.cursors.Cursor.executemany', behaviour: 'waits', seconds: 0.01, evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
    { name: 'pymysql.cursors.Cursor.fetchall', behaviour: 'holds', seconds: 1e-5, returns: 'list', evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
    { name: 'pymysql.cursors.Cursor.fetchmany', behaviour: 'holds', seconds: 1e-5, returns: 'list', evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
    { name: 'pymysql.cursors.Cursor.fetchone', behaviour: 'holds', seconds: 5e-7, evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
    { name: 'pymysql.cursors.Cursor.__next__', behaviour: 'holds', seconds: 5e-7, evidence: "pymysql 1.2.4 connections.py:828 (the socket's read releases)", confidence: 'source' },
  ],
};
