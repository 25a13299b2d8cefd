import type { LibraryKnowledge } from './entry';

/** PostgreSQL in an event loop: a query suspends its task; decoding holds. */
export const asyncpg: LibraryKnowledge = {
  library: 'asyncpg',
  entries: [
    { name: 'asyncpg.connect', behaviour: 'waits', seconds: 0.02, returns: 'asyncpg.Connection', isAwaited: true, condition: 'suspends; Cython decoding holds', evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.create_pool', behaviour: 'waits', seconds: 0.02, returns: 'asyncpg.Connection', isAwaited: true, condition: 'suspends; Cython decoding holds', evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.Connection.fetch', behaviour: 'waits', seconds: 1e-3, isAwaited: true, condition: 'suspends; Cython decoding holds', evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.Connection.fetchrow', behaviour: 'waits', seconds: 1e-3, isAwaited: true, condition: 'suspends; Cython decoding holds', evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.Connection.fetchval', behaviour: 'waits', seconds: 1e-3, isAwaited: true, condition: 'suspends; Cython decoding holds', evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.Connection.execute', behaviour: 'waits', seconds: 1e-3, isAwaited: true, condition: 'suspends; Cython decoding holds', evidence: 'asyncpg (not read)', confidence: 'memory' },
    { name: 'asyncpg.Connection.executemany', behaviour: 'waits', seconds: 1e-3, isAwaited: true, condition: 'suspends; Cython decoding holds', evidence: 'asyncpg (not read)', confidence: 'memory' },
  ],
};
