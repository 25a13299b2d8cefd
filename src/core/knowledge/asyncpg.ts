import type { LibraryKnowledge } from './entry';

/** asyncpg and the GIL. */
export const asyncpg: LibraryKnowledge = {
  library: 'asyncpg',
  summary: 'PostgreSQL in an event loop: a query suspends its task; decoding holds.',
  entries: [
    { name: 'asyncpg.connect', behaviour: 'waits', seconds: 0.02, returns: 'asyncpg.Connection', isAwaited: true, evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.create_pool', behaviour: 'waits', seconds: 0.02, returns: 'asyncpg.Connection', isAwaited: true, evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.Connection.fetch', behaviour: 'waits', seconds: 1e-3, isAwaited: true, evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.Connection.fetchrow', behaviour: 'waits', seconds: 1e-3, isAwaited: true, evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.Connection.fetchval', behaviour: 'waits', seconds: 1e-3, isAwaited: true, evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.Connection.execute', behaviour: 'waits', seconds: 1e-3, isAwaited: true, evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.Connection.executemany', behaviour: 'waits', seconds: 1e-3, isAwaited: true, evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.Connection.*', behaviour: 'waits', seconds: 1e-3, isAwaited: true, evidence: 'asyncpg documentation', confidence: 'docs' },
    { name: 'asyncpg.Record.*', behaviour: 'holds', seconds: 2e-7, evidence: 'asyncpg documentation', confidence: 'docs' },
  ],
};
