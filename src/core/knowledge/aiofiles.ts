import type { LibraryKnowledge } from './entry';

/** Files in an event loop: each call goes to a thread pool. */
export const aiofiles: LibraryKnowledge = {
  library: 'aiofiles',
  entries: [
    { name: 'aiofiles.open', behaviour: 'waits', seconds: 1e-3, isAwaited: true, condition: 'runs file I/O in a thread pool', evidence: 'aiofiles (source not read)', confidence: 'memory' },
  ],
};
