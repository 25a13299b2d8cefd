import type { LibraryKnowledge } from './entry';

/** duckdb and the GIL. */
export const duckdb: LibraryKnowledge = {
  library: 'duckdb',
  summary: 'DuckDB: queries run in its own threads with the GIL released; making Python objects of rows holds.',
  entries: [
    { name: 'duckdb.connect', behaviour: 'holds', seconds: 5e-3, returns: 'duckdb.DuckDBPyConnection', evidence: 'duckdb documentation', confidence: 'docs' },
    { name: 'duckdb.sql', behaviour: 'releases', seconds: 0.01, returns: 'duckdb.DuckDBPyConnection', condition: 'runs when its result is fetched', evidence: 'duckdb-python@6239d16 src/pyconnection.cpp:1665', confidence: 'source' },
    { name: 'duckdb.query', behaviour: 'releases', seconds: 0.01, returns: 'duckdb.DuckDBPyConnection', condition: 'runs when its result is fetched', evidence: 'duckdb-python@6239d16 src/pyconnection.cpp:1665', confidence: 'source' },
    { name: 'duckdb.execute', behaviour: 'releases', seconds: 0.01, returns: 'duckdb.DuckDBPyConnection', condition: 'runs when its result is fetched', evidence: 'duckdb-python@6239d16 src/pyconnection.cpp:649, 671', confidence: 'source' },
    { name: 'duckdb.DuckDBPyConnection.execute', behaviour: 'releases', seconds: 0.01, returns: 'duckdb.DuckDBPyConnection', condition: 'Python functions in the query and columns of Python objects take the GIL', evidence: 'duckdb-python@6239d16 src/pyconnection.cpp:649, 671', confidence: 'source' },
    { name: 'duckdb.DuckDBPyConnection.sql', behaviour: 'releases', seconds: 0.01, returns: 'duckdb.DuckDBPyConnection', condition: 'Python functions in the query and columns of Python objects take the GIL', evidence: 'duckdb-python@6239d16 src/pyconnection.cpp:1665', confidence: 'source' },
    { name: 'duckdb.DuckDBPyConnection.query', behaviour: 'releases', seconds: 0.01, returns: 'duckdb.DuckDBPyConnection', condition: 'Python functions in the query and columns of Python objects take the GIL', evidence: 'duckdb-python@6239d16 src/pyconnection.cpp:1665', confidence: 'source' },
    { name: 'duckdb.DuckDBPyConnection.fetchone', behaviour: 'holds', seconds: 5e-6, returns: 'tuple', condition: 'fetching the next chunk releases, making the row holds', evidence: 'duckdb/duckdb-python@440c64a src/duckdb_py/pyresult.cpp', confidence: 'source' },
    { name: 'duckdb.DuckDBPyConnection.fetchall', behaviour: 'holds', seconds: 1e-3, returns: 'list', evidence: 'duckdb/duckdb-python@440c64a src/duckdb_py/pyresult.cpp', confidence: 'source' },
    { name: 'duckdb.DuckDBPyConnection.fetchnumpy', behaviour: 'holds', seconds: 1e-3, condition: 'of a streaming result fetching releases', evidence: 'duckdb/duckdb-python@440c64a src/duckdb_py/pyresult.cpp', confidence: 'source' },
    { name: 'duckdb.DuckDBPyConnection.df', behaviour: 'holds', seconds: 5e-3, returns: 'pandas.DataFrame', evidence: 'duckdb/duckdb-python@440c64a src/duckdb_py/pyresult.cpp', confidence: 'source' },
    { name: 'duckdb.DuckDBPyConnection.close', behaviour: 'holds', seconds: 1e-4, evidence: 'duckdb documentation', confidence: 'docs' },
  ],
};
