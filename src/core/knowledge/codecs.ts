import type { LibraryKnowledge } from './entry';

/** codecs and the GIL. */
export const codecs: LibraryKnowledge = {
  library: 'codecs',
  summary: 'Codecs: decoding and encoding hold.',
  entries: [
    { name: 'codecs.encode', behaviour: 'holds', seconds: 1e-6, condition: 'a codec written in Python runs', evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'codecs.decode', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'codecs.open', behaviour: 'waits', seconds: 5e-5, returns: 'io.TextIOWrapper', evidence: 'cpython 3.13.0 Lib/codecs.py:886', confidence: 'source' },
    { name: 'codecs.lookup', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'codecs.getreader', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'codecs.getwriter', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'codecs.getincrementaldecoder', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_codecsmodule.c (no GIL release in the file)', confidence: 'source' },
  ],
};
