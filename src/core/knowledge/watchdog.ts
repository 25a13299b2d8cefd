import type { LibraryKnowledge } from './entry';

/** watchdog and the GIL. */
export const watchdog: LibraryKnowledge = {
  library: 'watchdog',
  summary: 'File events: threads of its own wait for them.',
  entries: [
    { name: 'watchdog.observers.Observer', behaviour: 'holds', seconds: 1e-4, returns: 'watchdog.observers.Observer', condition: 'its threads wait with the GIL released', evidence: 'watchdog@a0bb46c src/watchdog/observers (Python threads; release in watchdog_fsevents.c:750)', confidence: 'source' },
    { name: 'watchdog.observers.Observer.start', behaviour: 'holds', seconds: 1e-3, condition: 'its threads wait with the GIL released', evidence: 'watchdog@a0bb46c src/watchdog/observers (Python threads; release in watchdog_fsevents.c:750)', confidence: 'source' },
    { name: 'watchdog.observers.Observer.schedule', behaviour: 'holds', seconds: 1e-4, condition: 'its threads wait with the GIL released', evidence: 'watchdog@a0bb46c src/watchdog/observers (Python threads; release in watchdog_fsevents.c:750)', confidence: 'source' },
    { name: 'watchdog.observers.Observer.stop', behaviour: 'holds', seconds: 1e-4, condition: 'its threads wait with the GIL released', evidence: 'watchdog@a0bb46c src/watchdog/observers (Python threads; release in watchdog_fsevents.c:750)', confidence: 'source' },
    { name: 'watchdog.observers.Observer.join', behaviour: 'idles', seconds: 1, condition: 'its threads wait with the GIL released', evidence: 'watchdog@a0bb46c src/watchdog/observers (Python threads; release in watchdog_fsevents.c:750)', confidence: 'source' },
  ],
};
