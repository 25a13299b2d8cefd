import type { LibraryKnowledge } from './entry';

/** What of newspaper asks the network; the rest of it is Python, which `purePythonPackages` has. */
export const newspaper: LibraryKnowledge = {
  library: 'newspaper',
  entries: [
    { name: 'newspaper.Article.download', behaviour: 'waits', seconds: 0.5, evidence: 'newspaper documentation (remembered)', confidence: 'memory' },
    { name: 'newspaper.build', behaviour: 'waits', seconds: 3, condition: 'parses the pages that it fetches', evidence: 'newspaper documentation (remembered)', confidence: 'memory' },
  ],
};
