import type { LibraryKnowledge } from './entry';

/** grp and the GIL. */
export const grp: LibraryKnowledge = {
  library: 'grp',
  summary: 'The groups of the machine.',
  entries: [
    { name: 'grp.getgrnam', behaviour: 'waits', seconds: 2e-5, evidence: 'cpython 3.13.0 Modules/grpmodule.c:223', confidence: 'source' },
    { name: 'grp.getgrgid', behaviour: 'waits', seconds: 2e-5, evidence: 'cpython 3.13.0 Modules/grpmodule.c:142', confidence: 'source' },
    { name: 'grp.getgrall', behaviour: 'holds', seconds: 1e-3, evidence: 'cpython 3.13.0 Modules/grpmodule.c:281 (no release in grp_getgrall_impl)', confidence: 'source' },
  ],
};
