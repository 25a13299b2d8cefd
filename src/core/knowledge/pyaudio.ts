import type { LibraryKnowledge } from './entry';

/** pyaudio and the GIL. */
export const pyaudio: LibraryKnowledge = {
  library: 'pyaudio',
  summary: 'Sound devices: reading and writing wait.',
  entries: [
    { name: 'pyaudio.PyAudio', behaviour: 'holds', seconds: 0.05, returns: 'pyaudio.PyAudio', evidence: 'PyAudio (source not read)', confidence: 'memory' },
    { name: 'pyaudio.PyAudio.open', behaviour: 'holds', seconds: 0.01, returns: 'pyaudio.Stream', evidence: 'PyAudio (source not read)', confidence: 'memory' },
    { name: 'pyaudio.Stream.read', behaviour: 'waits', seconds: 0.02, returns: 'bytes', evidence: 'PyAudio (source not read)', confidence: 'memory' },
    { name: 'pyaudio.Stream.write', behaviour: 'waits', seconds: 0.02, evidence: 'PyAudio (source not read)', confidence: 'memory' },
  ],
};
