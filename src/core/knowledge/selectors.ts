import type { LibraryKnowledge } from './entry';

/** selectors and the GIL. */
export const selectors: LibraryKnowledge = {
  library: 'selectors',
  summary: 'Selectors: always wait with the GIL released.',
  entries: [
    { name: 'selectors.DefaultSelector', behaviour: 'holds', seconds: 1e-5, returns: 'selectors.DefaultSelector', evidence: 'cpython 3.13.0 Lib/selectors.py', confidence: 'source' },
    { name: 'selectors.SelectSelector', behaviour: 'holds', seconds: 1e-5, returns: 'selectors.SelectSelector', evidence: 'cpython 3.13.0 Lib/selectors.py', confidence: 'source' },
    { name: 'selectors.EpollSelector', behaviour: 'holds', seconds: 1e-5, returns: 'selectors.EpollSelector', evidence: 'cpython 3.13.0 Lib/selectors.py', confidence: 'source' },
    { name: 'selectors.PollSelector', behaviour: 'holds', seconds: 1e-5, returns: 'selectors.PollSelector', evidence: 'cpython 3.13.0 Lib/selectors.py', confidence: 'source' },
    { name: 'selectors.DefaultSelector.select', behaviour: 'waits', seconds: 0.02, evidence: 'cpython 3.13.0 Lib/selectors.py:159; measured overlap 1.99 of 2.00 (timeout 0.02, Python 3.13)', confidence: 'source' },
    { name: 'selectors.SelectSelector.select', behaviour: 'waits', seconds: 0.02, evidence: 'cpython 3.13.0 Lib/selectors.py:281', confidence: 'source' },
    { name: 'selectors.EpollSelector.select', behaviour: 'waits', seconds: 0.02, evidence: 'cpython 3.13.0 Lib/selectors.py:426', confidence: 'source' },
    { name: 'selectors.PollSelector.select', behaviour: 'waits', seconds: 0.02, evidence: 'cpython 3.13.0 Lib/selectors.py:414', confidence: 'source' },
    { name: 'selectors.DefaultSelector.*', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/selectors.py', confidence: 'source' },
  ],
};
