import type { LibraryKnowledge } from './entry';

/** sounddevice and the GIL. */
export const sounddevice: LibraryKnowledge = {
  library: 'sounddevice',
  summary: 'Sound devices through cffi, which releases around each call: opening and starting one waits.',
  entries: [
    { name: 'sounddevice.play', behaviour: 'waits', seconds: 1e-3, condition: 'returns at once; the audio callback takes the GIL', evidence: 'python-sounddevice 0.5.5 src/sounddevice.py:915, 1128 (cffi, which releases around each call)', confidence: 'source' },
    { name: 'sounddevice.wait', behaviour: 'waits', seconds: 1, evidence: 'python-sounddevice 0.5.5 src/sounddevice.py:2684 (threading.Event.wait)', confidence: 'source' },
    { name: 'sounddevice.rec', behaviour: 'waits', seconds: 1e-3, condition: 'returns at once; the audio callback takes the GIL', evidence: 'python-sounddevice 0.5.5 src/sounddevice.py:915, 1128 (cffi, which releases around each call)', confidence: 'source' },
    { name: 'sounddevice.query_devices', behaviour: 'releases', seconds: 1e-3, evidence: 'python-sounddevice 0.5.5 src/sounddevice.py (cffi, which releases around each call)', confidence: 'source' },
    ...['InputStream', 'OutputStream', 'Stream', 'RawInputStream', 'RawOutputStream', 'RawStream'].flatMap((type) => [
      { name: `sounddevice.${type}.read`, behaviour: 'waits', seconds: 2e-2, evidence: 'python-sounddevice 0.5.5 src/sounddevice.py (cffi, which releases around each call)', confidence: 'source' } as const,
      { name: `sounddevice.${type}.write`, behaviour: 'waits', seconds: 2e-2, evidence: 'python-sounddevice 0.5.5 src/sounddevice.py (cffi, which releases around each call)', confidence: 'source' } as const,
      { name: `sounddevice.${type}.__enter__`, behaviour: 'waits', seconds: 5e-2, returns: `sounddevice.${type}`, evidence: 'python-sounddevice 0.5.5 src/sounddevice.py (cffi, which releases around each call)', confidence: 'source' } as const,
      { name: `sounddevice.${type}.start`, behaviour: 'waits', seconds: 5e-2, evidence: 'python-sounddevice 0.5.5 src/sounddevice.py (cffi, which releases around each call)', confidence: 'source' } as const,
      { name: `sounddevice.${type}.stop`, behaviour: 'waits', seconds: 5e-2, evidence: 'python-sounddevice 0.5.5 src/sounddevice.py (cffi, which releases around each call)', confidence: 'source' } as const,
    ]),
    { name: 'sounddevice.sleep', behaviour: 'waits', seconds: 0.1, waitsForArgument: 0, secondsOfUnit: 1e-3, evidence: 'python-sounddevice 0.5.5 src/sounddevice.py (cffi, which releases around each call)', confidence: 'source' },
    { name: 'sounddevice.*', behaviour: 'holds', seconds: 1e-5, evidence: 'python-sounddevice (not read for these calls)', confidence: 'memory' },
  ],
};
