import type { KnowledgeEntry, LibraryKnowledge } from './entry';

const source = { evidence: 'cpython 3.13.0 Lib/wave.py:216 (Python upon a file; the samples are read and written as they are)', confidence: 'source' } as const;

/** What is looked up in, or put into, the head of the file. */
const heads = [
  ...['getnchannels', 'getsampwidth', 'getframerate', 'getnframes', 'getcomptype', 'getcompname', 'getparams', 'setpos', 'rewind', 'tell'].map((name) => `Wave_read.${name}`),
  ...['setnchannels', 'setsampwidth', 'setframerate', 'setnframes', 'setcomptype', 'setparams', 'getnchannels', 'getsampwidth', 'getframerate', 'getnframes', 'getparams', 'tell'].map((name) => `Wave_write.${name}`),
];

/** wave and the GIL. */
export const wave: LibraryKnowledge = {
  library: 'wave',
  summary: 'WAV files.',
  entries: [
    { name: 'wave.open', behaviour: 'waits', seconds: 5e-5, returns: 'wave.Wave_read', returnsIf: { position: 1, keyword: 'mode', contains: 'w', type: 'wave.Wave_write' }, evidence: 'cpython 3.13.0 Lib/wave.py:652', confidence: 'source' },
    { name: 'wave.Wave_read', behaviour: 'waits', seconds: 5e-5, returns: 'wave.Wave_read', ...source },
    { name: 'wave.Wave_write', behaviour: 'waits', seconds: 5e-5, returns: 'wave.Wave_write', ...source },
    { name: 'wave.Wave_read.__enter__', behaviour: 'holds', seconds: 1e-7, returns: 'wave.Wave_read', ...source },
    { name: 'wave.Wave_write.__enter__', behaviour: 'holds', seconds: 1e-7, returns: 'wave.Wave_write', ...source },
    { name: 'wave.Wave_read.readframes', behaviour: 'waits', seconds: 2e-4, returns: 'bytes', ...source },
    { name: 'wave.Wave_write.writeframes', behaviour: 'waits', seconds: 2e-4, ...source },
    { name: 'wave.Wave_write.writeframesraw', behaviour: 'waits', seconds: 2e-4, ...source },
    { name: 'wave.Wave_read.close', behaviour: 'waits', seconds: 1e-5, ...source },
    { name: 'wave.Wave_write.close', behaviour: 'waits', seconds: 5e-5, ...source },
    ...heads.map((name): KnowledgeEntry => ({ name: `wave.${name}`, behaviour: 'holds', seconds: 2e-7, ...source })),
  ],
};
