import type { LibraryKnowledge } from './entry';

/** GitPython: git runs as a child process. */
export const git: LibraryKnowledge = {
  library: 'git',
  entries: [
    { name: 'git.Repo', behaviour: 'holds', seconds: 1e-3, returns: 'git.Repo', evidence: 'GitPython (source not read)', confidence: 'memory' },
    { name: 'git.Repo.clone_from', behaviour: 'waits', seconds: 5, returns: 'git.Repo', condition: 'subprocess', evidence: 'GitPython (source not read)', confidence: 'memory' },
    { name: 'git.Repo.*', behaviour: 'waits', seconds: 0.02, condition: 'subprocess', evidence: 'GitPython (source not read)', confidence: 'memory' },
  ],
};
