import type { LibraryKnowledge } from './entry';

/** Windows shares: every call is a round trip. */
export const smbclient: LibraryKnowledge = {
  library: 'smbclient',
  entries: [
    { name: 'smbclient.open_file', behaviour: 'waits', seconds: 0.02, returns: 'io.BufferedRandom', condition: 'socket', evidence: 'smbprotocol (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'smbclient.*', behaviour: 'waits', seconds: 0.01, condition: 'socket', evidence: 'smbprotocol (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
  ],
};
