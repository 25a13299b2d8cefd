import type { LibraryKnowledge } from './entry';

/** pyaudio and the GIL. */
export const pyaudio: LibraryKnowledge = {
  library: 'pyaudio',
  summary: 'Sound devices: opening, starting, stopping, reading and writing wait, GIL released.',
  entries: [
    { name: 'pyaudio.PyAudio', behaviour: 'waits', seconds: 0.05, returns: 'pyaudio.PyAudio', evidence: 'PyAudio 0.2.14 src/pyaudio/init.c:15 (0.2.11 src/_portaudiomodule.c:980)', confidence: 'source' },
    { name: 'pyaudio.PyAudio.open', behaviour: 'waits', seconds: 0.01, returns: 'pyaudio.Stream', condition: 'stream_callback= is run in a thread of its own, GIL held', evidence: 'PyAudio 0.2.14 src/pyaudio/stream_lifecycle.c:213, 292 (0.2.11 src/_portaudiomodule.c:1604)', confidence: 'source' },
    { name: 'pyaudio.PyAudio.terminate', behaviour: 'waits', seconds: 0.01, evidence: 'PyAudio 0.2.14 src/pyaudio/init.c:44 (0.2.11 src/_portaudiomodule.c:1009)', confidence: 'source' },
    { name: 'pyaudio.PyAudio.get_sample_size', behaviour: 'holds', seconds: 1e-6, evidence: 'PyAudio 0.2.14 src/pyaudio/misc.c (no release)', confidence: 'source' },
    { name: 'pyaudio.Stream.read', behaviour: 'waits', seconds: 0.02, returns: 'bytes', evidence: 'PyAudio 0.2.14 src/pyaudio/stream_io.c:276 (0.2.11 src/_portaudiomodule.c:2160)', confidence: 'source' },
    { name: 'pyaudio.Stream.write', behaviour: 'waits', seconds: 0.02, evidence: 'PyAudio 0.2.14 src/pyaudio/stream_io.c:203 (0.2.11 src/_portaudiomodule.c:2076)', confidence: 'source' },
    { name: 'pyaudio.Stream.start_stream', behaviour: 'waits', seconds: 0.01, evidence: 'PyAudio 0.2.14 src/pyaudio/stream_lifecycle.c:292', confidence: 'source' },
    { name: 'pyaudio.Stream.stop_stream', behaviour: 'waits', seconds: 0.02, evidence: 'PyAudio 0.2.14 src/pyaudio/stream_lifecycle.c:329', confidence: 'source' },
    { name: 'pyaudio.Stream.close', behaviour: 'waits', seconds: 0.01, evidence: 'PyAudio 0.2.14 src/pyaudio/stream.c:144', confidence: 'source' },
  ],
};
