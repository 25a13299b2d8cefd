import type { LibraryKnowledge } from './entry';

/** Avro in Cython: it holds. */
export const fastavro: LibraryKnowledge = {
  library: 'fastavro',
  entries: [
    { name: 'fastavro.reader', behaviour: 'holds', seconds: 1e-5, returns: 'fastavro.reader', condition: 'Cython', evidence: 'avro (source not read)', confidence: 'memory' },
    { name: 'fastavro.reader.__next__', behaviour: 'holds', seconds: 1e-5, returns: 'dict', condition: 'Cython', evidence: 'avro (source not read)', confidence: 'memory' },
  ],
};
