import type { LibraryKnowledge } from './entry';

/** File events: threads of its own wait for them. */
export const watchdog: LibraryKnowledge = {
  library: 'watchdog',
  entries: [
    { name: 'watchdog.observers.Observer', behaviour: 'holds', seconds: 1e-4, returns: 'watchdog.observers.Observer', condition: 'threads that block in read', evidence: 'watchdog (source not read)', confidence: 'memory' },
    { name: 'watchdog.observers.Observer.start', behaviour: 'holds', seconds: 1e-3, condition: 'threads that block in read', evidence: 'watchdog (source not read)', confidence: 'memory' },
    { name: 'watchdog.observers.Observer.schedule', behaviour: 'holds', seconds: 1e-4, condition: 'threads that block in read', evidence: 'watchdog (source not read)', confidence: 'memory' },
    { name: 'watchdog.observers.Observer.stop', behaviour: 'holds', seconds: 1e-4, condition: 'threads that block in read', evidence: 'watchdog (source not read)', confidence: 'memory' },
    { name: 'watchdog.observers.Observer.join', behaviour: 'idles', seconds: 1, condition: 'threads that block in read', evidence: 'watchdog (source not read)', confidence: 'memory' },
  ],
};
