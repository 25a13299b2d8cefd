import type { LibraryKnowledge } from './entry';

/** fastavro and the GIL. */
export const fastavro: LibraryKnowledge = {
  library: 'fastavro',
  summary: 'Avro in Cython: it holds.',
  entries: [
    { name: 'fastavro.reader', behaviour: 'holds', seconds: 1e-5, returns: 'fastavro.reader', evidence: 'avro (source not read)', confidence: 'memory' },
    { name: 'fastavro.reader.__next__', behaviour: 'holds', seconds: 1e-5, returns: 'dict', evidence: 'avro (source not read)', confidence: 'memory' },
  ],
};
