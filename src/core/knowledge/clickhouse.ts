import type { LibraryKnowledge } from './entry';

/** ClickHouse: the wait for the server releases, decoding holds. */
export const clickhouse: LibraryKnowledge = {
  library: 'clickhouse_driver',
  entries: [
    { name: 'clickhouse_driver.Client', behaviour: 'holds', seconds: 1e-4, returns: 'clickhouse_driver.Client', evidence: 'clickhouse-driver (source not read)', confidence: 'memory' },
    { name: 'clickhouse_driver.Client.execute', behaviour: 'waits', seconds: 0.01, condition: 'socket; Cython decoding holds', evidence: 'clickhouse-driver (source not read)', confidence: 'memory' },
  ],
};
