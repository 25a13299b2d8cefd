import type { LibraryKnowledge } from './entry';

/** Codecs: decoding and encoding hold. */
export const codecs: LibraryKnowledge = {
  library: 'codecs',
  entries: [
    { name: 'codecs.encode', behaviour: 'holds', seconds: 1e-6, condition: 'C codecs; a Python codec is a callback', evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'codecs.decode', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'codecs.open', behaviour: 'waits', seconds: 5e-5, returns: 'io.TextIOWrapper', condition: 'opens and reads files; decoding holds', evidence: 'cpython 3.13.0 Lib/codecs.py:886', confidence: 'source' },
    { name: 'codecs.lookup', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'codecs.getreader', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'codecs.getwriter', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'codecs.getincrementaldecoder', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
  ],
};
