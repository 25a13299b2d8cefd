import type { LibraryKnowledge } from './entry';

/** clickhouse_driver and the GIL. */
export const clickhouse: LibraryKnowledge = {
  library: 'clickhouse_driver',
  summary: 'ClickHouse: the wait for the server releases, decoding holds.',
  entries: [
    { name: 'clickhouse_driver.Client', behaviour: 'holds', seconds: 1e-4, returns: 'clickhouse_driver.Client', evidence: 'clickhouse-driver (source not read)', confidence: 'memory' },
    { name: 'clickhouse_driver.Client.execute', behaviour: 'waits', seconds: 0.01, evidence: 'clickhouse-driver (source not read)', confidence: 'memory' },
  ],
};
