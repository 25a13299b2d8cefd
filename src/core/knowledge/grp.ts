import type { LibraryKnowledge } from './entry';

/** The groups of the machine. */
export const grp: LibraryKnowledge = {
  library: 'grp',
  entries: [
    { name: 'grp.getgrnam', behaviour: 'waits', seconds: 2e-5, evidence: 'cpython 3.13.0 Modules/grpmodule.c:223', confidence: 'source' },
    { name: 'grp.getgrgid', behaviour: 'waits', seconds: 2e-5, evidence: 'cpython 3.13.0 Modules/grpmodule.c:142', confidence: 'source' },
    { name: 'grp.getgrall', behaviour: 'holds', seconds: 1e-3, condition: 'the whole enumeration with the GIL held', evidence: 'cpython 3.13.0 Modules/grpmodule.c:281 (no release in grp_getgrall_impl)', confidence: 'source' },
  ],
};
