import type { LibraryKnowledge } from './entry';

/** tables and the GIL. */
export const tables: LibraryKnowledge = {
  library: 'tables',
  summary: 'PyTables: part of the reading releases.',
  entries: [
    { name: 'tables.open_file', behaviour: 'holds', seconds: 1e-3, evidence: 'PyTables 3.11 tables/hdf5extension.pyx:597 (H5Fopen, no nogil)', confidence: 'source' },
    { name: 'tables.Array.read', behaviour: 'releases', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'the Python around it holds', evidence: 'PyTables 3.11 tables/hdf5extension.pyx:1767', confidence: 'source' },
  ],
};
