import type { LibraryKnowledge } from './entry';

/** aiofiles and the GIL. */
export const aiofiles: LibraryKnowledge = {
  library: 'aiofiles',
  summary: 'Files in an event loop: each call goes to a thread pool.',
  entries: [
    { name: 'aiofiles.open', behaviour: 'waits', seconds: 1e-3, isAwaited: true, evidence: 'aiofiles (source not read)', confidence: 'memory' },
  ],
};
