import type { LibraryKnowledge } from './entry';

/** syslog and the GIL. */
export const syslog: LibraryKnowledge = {
  library: 'syslog',
  summary: 'The system log.',
  entries: [
    { name: 'syslog.syslog', behaviour: 'waits', seconds: 1e-5, condition: 'on macOS it holds since 3.12', evidence: 'cpython 3.13.0 Modules/syslogmodule.c:238', confidence: 'source' },
  ],
};
