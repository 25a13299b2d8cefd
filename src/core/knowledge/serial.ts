import type { LibraryKnowledge } from './entry';

/** Serial lines: reading and writing wait. */
export const serial: LibraryKnowledge = {
  library: 'serial',
  entries: [
    { name: 'serial.Serial', behaviour: 'waits', seconds: 0.01, returns: 'serial.Serial', condition: 'select + os.read', evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'serial.Serial.read', behaviour: 'waits', seconds: 0.01, returns: 'bytes', condition: 'select + os.read', evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'serial.Serial.readline', behaviour: 'waits', seconds: 0.01, returns: 'bytes', condition: 'select + os.read', evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'serial.Serial.read_until', behaviour: 'waits', seconds: 0.01, returns: 'bytes', condition: 'select + os.read', evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'serial.Serial.write', behaviour: 'waits', seconds: 1e-3, condition: 'os.write + tcdrain', evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'serial.Serial.*', behaviour: 'waits', seconds: 1e-5, condition: 'select + os.read', evidence: 'pyserial (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
  ],
};
