import type { LibraryKnowledge } from './entry';

/** plyvel and the GIL. */
export const plyvel: LibraryKnowledge = {
  library: 'plyvel',
  summary: 'LevelDB: it releases.',
  entries: [
    { name: 'plyvel.DB', behaviour: 'waits', seconds: 5e-3, returns: 'plyvel.DB', evidence: 'plyvel (source not read)', confidence: 'memory' },
    { name: 'plyvel.DB.get', behaviour: 'releases', seconds: 5e-6, returns: 'bytes', evidence: 'plyvel (source not read)', confidence: 'memory' },
    { name: 'plyvel.DB.put', behaviour: 'releases', seconds: 5e-6, evidence: 'plyvel (source not read)', confidence: 'memory' },
  ],
};
