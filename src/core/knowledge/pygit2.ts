import type { LibraryKnowledge } from './entry';

/** pygit2 and the GIL. */
export const pygit2: LibraryKnowledge = {
  library: 'pygit2',
  summary: 'libgit2: the network waits, the rest holds.',
  entries: [
    { name: 'pygit2.clone_repository', behaviour: 'waits', seconds: 5, returns: 'pygit2.Repository', condition: 'callbacks take the GIL', evidence: 'pygit2 1.20.0 pygit2/__init__.py:549 (cffi, which releases around each call)', confidence: 'source' },
    { name: 'pygit2.Repository', behaviour: 'holds', seconds: 1e-3, returns: 'pygit2.Repository', evidence: 'pygit2 1.20.0 src/pygit2.c:218 (no release)', confidence: 'source' },
    { name: 'pygit2.Repository.diff', behaviour: 'holds', seconds: 0.01, condition: 'between the index and the work tree it releases', evidence: 'pygit2 1.20.0 pygit2/repository.py:592, src/tree.c (no release)', confidence: 'source' },
    { name: 'pygit2.Remote.fetch', behaviour: 'waits', seconds: 1, evidence: 'pygit2 1.20.0 pygit2/remotes.py:243 (cffi, which releases around each call)', confidence: 'source' },
  ],
};
