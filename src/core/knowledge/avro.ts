import type { LibraryKnowledge } from './entry';

/** avro and the GIL. */
export const avro: LibraryKnowledge = {
  library: 'avro',
  isPurePython: true,
  summary: 'Avro in Python, field by field.',
  entries: [
    { name: 'avro.datafile.DataFileReader', behaviour: 'holds', seconds: 1e-4, returns: 'avro.datafile.DataFileReader', evidence: 'avro 1.12.2 avro/datafile.py:295', confidence: 'source' },
    { name: 'avro.datafile.DataFileReader.__next__', behaviour: 'holds', seconds: 1e-4, returns: 'dict', evidence: 'avro 1.12.2 avro/datafile.py:400', confidence: 'source' },
    { name: 'avro.datafile.DataFileReader.close', behaviour: 'holds', seconds: 1e-6, evidence: 'avro 1.12.2 avro/datafile.py:413', confidence: 'source' },
    { name: 'avro.datafile.DataFileWriter', behaviour: 'holds', seconds: 1e-4, returns: 'avro.datafile.DataFileWriter', evidence: 'avro 1.12.2 avro/datafile.py:147', confidence: 'source' },
    { name: 'avro.datafile.DataFileWriter.append', behaviour: 'holds', seconds: 1e-4, evidence: 'avro 1.12.2 avro/datafile.py:258', confidence: 'source' },
    { name: 'avro.datafile.DataFileWriter.flush', behaviour: 'holds', seconds: 1e-5, evidence: 'avro 1.12.2 avro/datafile.py:276', confidence: 'source' },
    { name: 'avro.datafile.DataFileWriter.close', behaviour: 'holds', seconds: 1e-5, evidence: 'avro 1.12.2 avro/datafile.py:281', confidence: 'source' },
    { name: 'avro.io.DatumReader', behaviour: 'holds', seconds: 1e-6, returns: 'avro.io.DatumReader', evidence: 'avro 1.12.2 avro/io.py:796', confidence: 'source' },
    { name: 'avro.io.DatumReader.read', behaviour: 'holds', seconds: 1e-4, returns: 'dict', evidence: 'avro 1.12.2 avro/io.py:836', confidence: 'source' },
    { name: 'avro.schema.parse', behaviour: 'holds', seconds: 1e-4, evidence: 'avro 1.12.2 avro/schema.py:1331', confidence: 'source' },
    { name: 'avro.*', behaviour: 'holds', seconds: 1e-5, evidence: 'avro 1.12.2 avro/ (Python throughout)', confidence: 'source' },
  ],
};
