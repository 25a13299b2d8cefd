import type { LibraryKnowledge } from './entry';

/** snowflake and the GIL. */
export const snowflake: LibraryKnowledge = {
  library: 'snowflake',
  summary: 'Snowflake: every query is an HTTPS round trip.',
  entries: [
    { name: 'snowflake.connector.connect', behaviour: 'waits', seconds: 1, returns: 'snowflake.connector.SnowflakeConnection', evidence: 'snowflake-connector (source not read)', confidence: 'memory' },
    { name: 'snowflake.connector.SnowflakeConnection.cursor', behaviour: 'holds', seconds: 1e-5, returns: 'snowflake.connector.cursor.SnowflakeCursor', evidence: 'snowflake-connector (source not read)', confidence: 'memory' },
    { name: 'snowflake.connector.cursor.SnowflakeCursor.execute', behaviour: 'waits', seconds: 0.5, returns: 'snowflake.connector.cursor.SnowflakeCursor', evidence: 'snowflake-connector (source not read)', confidence: 'memory' },
    { name: 'snowflake.connector.cursor.SnowflakeCursor.*', behaviour: 'waits', seconds: 0.01, evidence: 'snowflake-connector (source not read)', confidence: 'memory' },
  ],
};
