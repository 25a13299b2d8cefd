import type { LibraryKnowledge } from './entry';

/** The system log. */
export const syslog: LibraryKnowledge = {
  library: 'syslog',
  entries: [
    { name: 'syslog.syslog', behaviour: 'waits', seconds: 1e-5, condition: 'write to /dev/log', evidence: 'cpython 3.13.0 Modules/syslogmodule.c:238', confidence: 'source' },
  ],
};
