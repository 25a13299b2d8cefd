import type { LibraryKnowledge } from './entry';

/** tables and the GIL. */
export const tables: LibraryKnowledge = {
  library: 'tables',
  summary: 'PyTables: part of the reading releases.',
  entries: [
    { name: 'tables.open_file', behaviour: 'holds', seconds: 1e-3, condition: 'part of the reading holds', evidence: 'tables (source not read)', confidence: 'memory' },
    { name: 'tables.Array.read', behaviour: 'releases', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'part of the reading holds', evidence: 'tables (source not read)', confidence: 'memory' },
  ],
};
