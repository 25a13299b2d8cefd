import type { LibraryKnowledge } from './entry';

/** aiofiles and the GIL. */
export const aiofiles: LibraryKnowledge = {
  library: 'aiofiles',
  summary: 'Files in an event loop: each call goes to a thread pool.',
  entries: [
    { name: 'aiofiles.open', behaviour: 'waits', seconds: 1e-3, returns: 'aiofiles.File', isAwaited: true, evidence: 'aiofiles (source not read)', confidence: 'memory' },
    { name: 'aiofiles.File.*', behaviour: 'waits', seconds: 1e-3, isAwaited: true, evidence: 'aiofiles documentation', confidence: 'docs' },
    { name: 'aiofiles.File.__aenter__', behaviour: 'holds', seconds: 1e-6, returns: 'aiofiles.File', evidence: 'aiofiles documentation', confidence: 'docs' },
    { name: 'aiofiles.os.*', behaviour: 'waits', seconds: 1e-4, isAwaited: true, evidence: 'aiofiles documentation', confidence: 'docs' },
  ],
};
