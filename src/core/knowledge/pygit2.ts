import type { LibraryKnowledge } from './entry';

/** libgit2: the network waits, the rest holds. */
export const pygit2: LibraryKnowledge = {
  library: 'pygit2',
  entries: [
    { name: 'pygit2.clone_repository', behaviour: 'waits', seconds: 5, returns: 'pygit2.Repository', condition: 'through cffi; callbacks take the GIL', evidence: 'pygit2 (not read)', confidence: 'memory' },
    { name: 'pygit2.Repository', behaviour: 'holds', seconds: 1e-3, returns: 'pygit2.Repository', condition: 'C extension part', evidence: 'pygit2 (not read)', confidence: 'memory' },
    { name: 'pygit2.Repository.diff', behaviour: 'holds', seconds: 0.01, condition: 'C extension part', evidence: 'pygit2 (not read)', confidence: 'memory' },
    { name: 'pygit2.Remote.fetch', behaviour: 'waits', seconds: 1, condition: 'through cffi', evidence: 'pygit2 (not read)', confidence: 'memory' },
  ],
};
