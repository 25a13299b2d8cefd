import type { LibraryKnowledge } from './entry';

/** git and the GIL. */
export const git: LibraryKnowledge = {
  library: 'git',
  summary: 'GitPython: git runs as a child process.',
  entries: [
    { name: 'git.Repo', behaviour: 'holds', seconds: 1e-3, returns: 'git.Repo', evidence: 'GitPython (source not read)', confidence: 'memory' },
    { name: 'git.Repo.clone_from', behaviour: 'waits', seconds: 5, returns: 'git.Repo', evidence: 'GitPython documentation: runs the git command and waits for it', confidence: 'docs' },
    { name: 'git.Repo.*', behaviour: 'waits', seconds: 0.02, evidence: 'GitPython (source not read)', confidence: 'memory' },
    { name: 'git.Remote.fetch', behaviour: 'waits', seconds: 1, evidence: 'GitPython documentation: runs the git command and waits for it', confidence: 'docs' },
    { name: 'git.Remote.pull', behaviour: 'waits', seconds: 1, evidence: 'GitPython documentation: runs the git command and waits for it', confidence: 'docs' },
    { name: 'git.Remote.push', behaviour: 'waits', seconds: 1, evidence: 'GitPython documentation: runs the git command and waits for it', confidence: 'docs' },
    { name: 'git.Repo.remote', behaviour: 'holds', seconds: 1e-4, returns: 'git.Remote', evidence: 'GitPython documentation, Repo', confidence: 'docs' },
  ],
};
