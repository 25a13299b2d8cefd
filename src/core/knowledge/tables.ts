import type { LibraryKnowledge } from './entry';

/** PyTables: part of the reading releases. */
export const tables: LibraryKnowledge = {
  library: 'tables',
  entries: [
    { name: 'tables.open_file', behaviour: 'holds', seconds: 1e-3, condition: 'HDF5 under PyTables: `with nogil` in part', evidence: 'tables (source not read)', confidence: 'memory' },
    { name: 'tables.Array.read', behaviour: 'releases', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'HDF5 under PyTables: `with nogil` in part', evidence: 'tables (source not read)', confidence: 'memory' },
  ],
};
