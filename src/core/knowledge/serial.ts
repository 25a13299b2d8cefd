import type { LibraryKnowledge } from './entry';

/** serial and the GIL. */
export const serial: LibraryKnowledge = {
  library: 'serial',
  summary: 'Serial lines: reading and writing wait.',
  entries: [
    { name: 'serial.Serial', behaviour: 'waits', seconds: 0.01, returns: 'serial.Serial', evidence: 'pyserial@7aeea35 serial/serialposix.py (os.open)', confidence: 'source' },
    { name: 'serial.Serial.read', behaviour: 'waits', seconds: 0.01, returns: 'bytes', evidence: 'pyserial@7aeea35 serial/serialposix.py:572, 582 (select and os.read)', confidence: 'source' },
    { name: 'serial.Serial.readline', behaviour: 'waits', seconds: 0.01, returns: 'bytes', evidence: 'pyserial@7aeea35 serial/serialposix.py:572, 582 (select and os.read)', confidence: 'source' },
    { name: 'serial.Serial.read_until', behaviour: 'waits', seconds: 0.01, returns: 'bytes', evidence: 'pyserial@7aeea35 serial/serialposix.py:572, 582 (select and os.read)', confidence: 'source' },
    { name: 'serial.Serial.write', behaviour: 'waits', seconds: 1e-3, evidence: 'pyserial@7aeea35 serial/serialposix.py:628, 638 (os.write and select)', confidence: 'source' },
    { name: 'serial.Serial.*', behaviour: 'waits', seconds: 1e-5, evidence: 'pyserial@7aeea35 serial/serialposix.py (ioctl and termios calls)', confidence: 'source' },
  ],
};
