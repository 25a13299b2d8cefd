import type { LibraryKnowledge } from './entry';

/** UUIDs. */
export const uuid: LibraryKnowledge = {
  library: 'uuid',
  entries: [
    { name: 'uuid.UUID', behaviour: 'holds', seconds: 1e-6, returns: 'uuid.UUID', evidence: 'cpython 3.13.0 Lib/uuid.py', confidence: 'source' },
    { name: 'uuid.uuid4', behaviour: 'holds', seconds: 2e-6, condition: 'the system call for 16 random bytes releases, the rest is Python', evidence: 'cpython 3.13.0 Lib/uuid.py:710; measured overlap 0.66 of 1.60 (x1000, Python 3.13)', confidence: 'source' },
    { name: 'uuid.uuid1', behaviour: 'holds', seconds: 5e-6, condition: 'libuuid generate_time_safe with the GIL held (may talk to uuidd over a socket)', evidence: 'cpython 3.13.0 Modules/_uuidmodule.c:28 (no release in py_uuid_generate_time_safe); measured overlap 0.82 of 1.54 (x1000, Python 3.13)', confidence: 'source' },
    { name: 'uuid.uuid5', behaviour: 'holds', seconds: 3e-6, condition: 'sha1 of a short name: below 2048 bytes holds', evidence: 'cpython 3.13.0 Lib/uuid.py:714', confidence: 'source' },
    { name: 'uuid.uuid3', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/uuid.py:699', confidence: 'source' },
    { name: 'uuid.getnode', behaviour: 'holds', seconds: 1e-6, condition: 'may run ifconfig/ip through subprocess (blocks)', evidence: 'cpython 3.13.0 Lib/uuid.py:637', confidence: 'source' },
  ],
};
