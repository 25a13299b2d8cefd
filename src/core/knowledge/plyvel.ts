import type { LibraryKnowledge } from './entry';

/** LevelDB: it releases. */
export const plyvel: LibraryKnowledge = {
  library: 'plyvel',
  entries: [
    { name: 'plyvel.DB', behaviour: 'waits', seconds: 5e-3, returns: 'plyvel.DB', condition: 'with nogil', evidence: 'plyvel (source not read)', confidence: 'memory' },
    { name: 'plyvel.DB.get', behaviour: 'releases', seconds: 5e-6, returns: 'bytes', condition: 'with nogil', evidence: 'plyvel (source not read)', confidence: 'memory' },
    { name: 'plyvel.DB.put', behaviour: 'releases', seconds: 5e-6, condition: 'with nogil', evidence: 'plyvel (source not read)', confidence: 'memory' },
  ],
};
