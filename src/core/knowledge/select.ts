import type { LibraryKnowledge } from './entry';

/** select and the GIL. */
export const select: LibraryKnowledge = {
  library: 'select',
  summary: 'Waiting for file descriptors: always with the GIL released.',
  entries: [
    { name: 'select.select', behaviour: 'waits', seconds: 0.02, evidence: 'cpython 3.13.0 Modules/selectmodule.c:358; measured overlap 2.00 of 2.00 (timeout 0.02, Python 3.13)', confidence: 'source' },
    { name: 'select.poll.poll', behaviour: 'waits', seconds: 0.02, evidence: 'cpython 3.13.0 Modules/selectmodule.c:678; measured overlap 1.99 of 2.00 (timeout 20 ms, Python 3.13)', confidence: 'source' },
    { name: 'select.epoll.poll', behaviour: 'waits', seconds: 0.02, evidence: 'cpython 3.13.0 Modules/selectmodule.c:1628; measured overlap 1.99 of 1.99 (timeout 0.02, Python 3.13)', confidence: 'source' },
    { name: 'select.kqueue.control', behaviour: 'waits', seconds: 0.02, evidence: 'cpython 3.13.0 Modules/selectmodule.c:2360', confidence: 'source' },
    { name: 'select.devpoll.poll', behaviour: 'waits', seconds: 0.02, evidence: 'cpython 3.13.0 Modules/selectmodule.c:997', confidence: 'source' },
    { name: 'select.poll', behaviour: 'holds', seconds: 1e-6, returns: 'select.poll', evidence: 'cpython 3.13.0 Modules/selectmodule.c (not read for this call); measured overlap 1.00 (Python 3.13)', confidence: 'measured' },
    { name: 'select.kqueue', behaviour: 'holds', seconds: 1e-6, returns: 'select.kqueue', evidence: 'cpython 3.13.0 Modules/selectmodule.c (not read for this call)', confidence: 'memory' },
    { name: 'select.epoll', behaviour: 'waits', seconds: 2e-6, returns: 'select.epoll', evidence: 'cpython 3.13.0 Modules/selectmodule.c:1313 (via newPyEpoll_Object)', confidence: 'source' },
    { name: 'select.epoll.register', behaviour: 'waits', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/selectmodule.c:1470 (via pyepoll_internal_ctl)', confidence: 'source' },
    { name: 'select.epoll.modify', behaviour: 'waits', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/selectmodule.c:1470 (via pyepoll_internal_ctl)', confidence: 'source' },
    { name: 'select.epoll.unregister', behaviour: 'waits', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/selectmodule.c:1470 (via pyepoll_internal_ctl)', confidence: 'source' },
    { name: 'select.epoll.close', behaviour: 'waits', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/selectmodule.c:1293 (via pyepoll_internal_close)', confidence: 'source' },
    { name: 'select.poll.register', behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Modules/selectmodule.c:489 (no release in select_poll_register_impl)', confidence: 'source' },
  ],
};
