import type { LibraryKnowledge } from './entry';

/** sched and the GIL. */
export const sched: LibraryKnowledge = {
  library: 'sched',
  summary: 'Events at their time: it sleeps between them and runs their actions.',
  entries: [
    { name: 'sched.scheduler', behaviour: 'holds', seconds: 3e-6, returns: 'sched.scheduler', evidence: 'cpython 3.13.0 Lib/sched.py', confidence: 'source' },
    { name: 'sched.scheduler.run', behaviour: 'waits', seconds: 1, condition: 'runs the actions', evidence: 'cpython 3.13.0 Lib/sched.py:103', confidence: 'source' },
    { name: 'sched.scheduler.enter', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/sched.py', confidence: 'source' },
    { name: 'sched.scheduler.enterabs', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/sched.py', confidence: 'source' },
    { name: 'sched.scheduler.cancel', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/sched.py', confidence: 'source' },
  ],
};
