import type { LibraryKnowledge } from './entry';

/** pwd and the GIL. */
export const pwd: LibraryKnowledge = {
  library: 'pwd',
  summary: 'The users of the machine.',
  entries: [
    { name: 'pwd.getpwnam', behaviour: 'waits', seconds: 2e-5, evidence: 'cpython 3.13.0 Modules/pwdmodule.c:238; measured overlap 0.98 of 1.70 (root x50, Python 3.13)', confidence: 'source' },
    { name: 'pwd.getpwuid', behaviour: 'waits', seconds: 2e-5, evidence: 'cpython 3.13.0 Modules/pwdmodule.c:155', confidence: 'source' },
    { name: 'pwd.getpwall', behaviour: 'holds', seconds: 1e-3, evidence: 'cpython 3.13.0 Modules/pwdmodule.c:297 (no release in pwd_getpwall_impl); measured overlap 0.80 of 1.94 (x20, Python 3.13)', confidence: 'source' },
  ],
};
