import type { LibraryKnowledge } from './entry';

/** uuid and the GIL. */
export const uuid: LibraryKnowledge = {
  library: 'uuid',
  summary: 'UUIDs.',
  entries: [
    { name: 'uuid.UUID', behaviour: 'holds', seconds: 1e-6, returns: 'uuid.UUID', evidence: 'cpython 3.13.0 Lib/uuid.py', confidence: 'source' },
    { name: 'uuid.uuid4', behaviour: 'holds', seconds: 2e-6, condition: 'the system call for 16 random bytes releases, the rest is Python', evidence: 'cpython 3.13.0 Lib/uuid.py:710; measured overlap 0.66 of 1.60 (x1000, Python 3.13)', confidence: 'source' },
    { name: 'uuid.uuid1', behaviour: 'holds', seconds: 5e-6, condition: 'may talk to a daemon with the GIL held', evidence: 'cpython 3.13.0 Modules/_uuidmodule.c:28 (no release in py_uuid_generate_time_safe); measured overlap 0.82 of 1.54 (x1000, Python 3.13)', confidence: 'source' },
    { name: 'uuid.uuid5', behaviour: 'holds', seconds: 3e-6, condition: 'a name of 2,048 bytes or more releases', evidence: 'cpython 3.13.0 Lib/uuid.py:714', confidence: 'source' },
    { name: 'uuid.uuid3', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/uuid.py:699', confidence: 'source' },
    { name: 'uuid.getnode', behaviour: 'holds', seconds: 1e-6, condition: 'the first use may run ifconfig', evidence: 'cpython 3.13.0 Lib/uuid.py:637', confidence: 'source' },
  ],
};
