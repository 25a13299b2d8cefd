import type { LibraryKnowledge } from './entry';

/** Snowflake: every query is an HTTPS round trip. */
export const snowflake: LibraryKnowledge = {
  library: 'snowflake',
  entries: [
    { name: 'snowflake.connector.connect', behaviour: 'waits', seconds: 1, returns: 'snowflake.connector.SnowflakeConnection', condition: 'HTTPS', evidence: 'snowflake-connector (source not read)', confidence: 'memory' },
    { name: 'snowflake.connector.SnowflakeConnection.cursor', behaviour: 'holds', seconds: 1e-5, returns: 'snowflake.connector.cursor.SnowflakeCursor', condition: 'HTTPS', evidence: 'snowflake-connector (source not read)', confidence: 'memory' },
    { name: 'snowflake.connector.cursor.SnowflakeCursor.execute', behaviour: 'waits', seconds: 0.5, returns: 'snowflake.connector.cursor.SnowflakeCursor', condition: 'HTTPS', evidence: 'snowflake-connector (source not read)', confidence: 'memory' },
    { name: 'snowflake.connector.cursor.SnowflakeCursor.*', behaviour: 'waits', seconds: 0.01, condition: 'HTTPS', evidence: 'snowflake-connector (source not read)', confidence: 'memory' },
  ],
};
