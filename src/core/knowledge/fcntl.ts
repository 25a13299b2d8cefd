import type { LibraryKnowledge } from './entry';

/** fcntl and the GIL. */
export const fcntl: LibraryKnowledge = {
  library: 'fcntl',
  summary: 'Control of file descriptors.',
  entries: [
    { name: 'fcntl.fcntl', behaviour: 'waits', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/fcntlmodule.c:79', confidence: 'source' },
    { name: 'fcntl.ioctl', behaviour: 'waits', seconds: 2e-6, condition: 'up to 3.13 a mutable buffer of more than 1,024 bytes holds', evidence: 'cpython 3.13.0 Modules/fcntlmodule.c:208', confidence: 'source' },
    { name: 'fcntl.flock', behaviour: 'waits', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/fcntlmodule.c:302', confidence: 'source' },
    { name: 'fcntl.lockf', behaviour: 'waits', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/fcntlmodule.c:433', confidence: 'source' },
  ],
};
