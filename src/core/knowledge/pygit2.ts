import type { LibraryKnowledge } from './entry';

/** pygit2 and the GIL. */
export const pygit2: LibraryKnowledge = {
  library: 'pygit2',
  summary: 'libgit2: the network waits, the rest holds.',
  entries: [
    { name: 'pygit2.clone_repository', behaviour: 'waits', seconds: 5, returns: 'pygit2.Repository', condition: 'callbacks take the GIL', evidence: 'pygit2 (not read)', confidence: 'memory' },
    { name: 'pygit2.Repository', behaviour: 'holds', seconds: 1e-3, returns: 'pygit2.Repository', evidence: 'pygit2 (not read)', confidence: 'memory' },
    { name: 'pygit2.Repository.diff', behaviour: 'holds', seconds: 0.01, evidence: 'pygit2 (not read)', confidence: 'memory' },
    { name: 'pygit2.Remote.fetch', behaviour: 'waits', seconds: 1, evidence: 'pygit2 (not read)', confidence: 'memory' },
  ],
};
