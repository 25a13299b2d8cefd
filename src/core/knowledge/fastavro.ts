import type { LibraryKnowledge } from './entry';

const cython = 'fastavro fastavro/_read.pyx (Cython without nogil; seconds of a record with 16 fields, fastavro 1.13.1)';

/** fastavro and the GIL. */
export const fastavro: LibraryKnowledge = {
  library: 'fastavro',
  summary: 'Avro in Cython: it holds.',
  entries: [
    { name: 'fastavro.reader', behaviour: 'holds', seconds: 1.5e-5, returns: 'fastavro.reader', evidence: cython, confidence: 'source' },
    { name: 'fastavro.reader.__next__', behaviour: 'holds', seconds: 1.3e-5, returns: 'dict', evidence: cython, confidence: 'source' },
    { name: 'fastavro.block_reader', behaviour: 'holds', seconds: 1.5e-5, returns: 'fastavro.block_reader', evidence: cython, confidence: 'source' },
    { name: 'fastavro.schemaless_reader', behaviour: 'holds', seconds: 1.3e-5, returns: 'dict', evidence: cython, confidence: 'source' },
  ],
};
