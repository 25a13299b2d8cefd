import type { LibraryKnowledge } from './entry';

/** cassandra and the GIL. */
export const cassandra: LibraryKnowledge = {
  library: 'cassandra',
  summary: "Cassandra: a thread of the driver's talks to the servers; decoding holds.",
  entries: [
    { name: 'cassandra.cluster.Cluster.connect', behaviour: 'waits', seconds: 0.1, returns: 'cassandra.cluster.Session', evidence: 'cassandra-driver (source not read)', confidence: 'memory' },
    { name: 'cassandra.cluster.Cluster', behaviour: 'holds', seconds: 1e-3, returns: 'cassandra.cluster.Cluster', evidence: 'cassandra-driver (source not read)', confidence: 'memory' },
    { name: 'cassandra.cluster.Session.execute', behaviour: 'waits', seconds: 2e-3, evidence: 'cassandra-driver (source not read)', confidence: 'memory' },
    { name: 'cassandra.cluster.Session.execute_async', behaviour: 'holds', seconds: 2e-4, evidence: 'cassandra-driver (source not read)', confidence: 'memory' },
  ],
};
