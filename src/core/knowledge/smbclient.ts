import type { LibraryKnowledge } from './entry';

/** smbclient and the GIL. */
export const smbclient: LibraryKnowledge = {
  library: 'smbclient',
  summary: 'Windows shares: every call is a round trip.',
  entries: [
    { name: 'smbclient.open_file', behaviour: 'waits', seconds: 0.02, returns: 'io.BufferedRandom', evidence: 'smbprotocol (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'smbclient.*', behaviour: 'waits', seconds: 0.01, evidence: 'smbprotocol (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
  ],
};
