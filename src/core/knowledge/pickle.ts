import type { LibraryKnowledge } from './entry';

/** pickle and the GIL. */
export const pickle: LibraryKnowledge = {
  library: 'pickle',
  summary: 'Pickling: one C call that holds. The seconds are those of some ten kilobytes.',
  aliases: {
    '_pickle': 'pickle',
    'cPickle': 'pickle',
  },
  entries: [
    { name: 'pickle.dumps', behaviour: 'holds', isNative: true, seconds: 5e-5, returns: 'bytes', condition: 'runs __reduce__ and __getstate__ of the classes', evidence: 'cpython 3.13.0 Modules/_pickle.c (no GIL release in the file); measured overlap 1.11 of 1.45 (3000 records, Python 3.13)', confidence: 'source' },
    { name: 'pickle.loads', behaviour: 'holds', isNative: true, seconds: 5e-5, condition: 'runs __setstate__ of the classes', evidence: 'cpython 3.13.0 Modules/_pickle.c (no GIL release in the file); measured overlap 0.82 of 1.91 (3000 records, Python 3.13)', confidence: 'source' },
    { name: 'pickle.dump', behaviour: 'holds', isNative: true, seconds: 6e-5, condition: "the file's writes release", evidence: 'cpython 3.13.0 Modules/_pickle.c (no GIL release in the file)', confidence: 'source' },
    { name: 'pickle.load', behaviour: 'holds', isNative: true, seconds: 6e-5, condition: "the file's reads release", evidence: 'cpython 3.13.0 Modules/_pickle.c (no GIL release in the file)', confidence: 'source' },
    { name: 'pickle.Pickler', behaviour: 'holds', seconds: 2e-6, returns: 'pickle.Pickler', evidence: 'cpython 3.13.0 Modules/_pickle.c (not read for this call); measured overlap 0.96 (Python 3.13)', confidence: 'measured' },
    { name: 'pickle.Unpickler', behaviour: 'holds', seconds: 2e-6, returns: 'pickle.Unpickler', evidence: 'cpython 3.13.0 Modules/_pickle.c (not read for this call); measured overlap 0.85 (Python 3.13)', confidence: 'measured' },
    { name: 'pickle.Pickler.dump', behaviour: 'holds', isNative: true, seconds: 6e-5, condition: "the file's reads and writes release", evidence: 'cpython 3.13.0 Modules/_pickle.c (no GIL release in the file)', confidence: 'source' },
    { name: 'pickle.Unpickler.load', behaviour: 'holds', isNative: true, seconds: 6e-5, condition: "the file's reads and writes release", evidence: 'cpython 3.13.0 Modules/_pickle.c (no GIL release in the file)', confidence: 'source' },
  ],
};
