import type { LibraryKnowledge } from './entry';

/** serial and the GIL. */
export const serial: LibraryKnowledge = {
  library: 'serial',
  summary: 'Serial lines: reading and writing wait.',
  entries: [
    { name: 'serial.Serial', behaviour: 'waits', seconds: 0.01, returns: 'serial.Serial', evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'serial.Serial.read', behaviour: 'waits', seconds: 0.01, returns: 'bytes', evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'serial.Serial.readline', behaviour: 'waits', seconds: 0.01, returns: 'bytes', evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'serial.Serial.read_until', behaviour: 'waits', seconds: 0.01, returns: 'bytes', evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'serial.Serial.write', behaviour: 'waits', seconds: 1e-3, evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'serial.Serial.*', behaviour: 'waits', seconds: 1e-5, evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
  ],
};
