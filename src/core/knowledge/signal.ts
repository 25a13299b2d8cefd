import type { LibraryKnowledge } from './entry';

/** signal and the GIL. */
export const signal: LibraryKnowledge = {
  library: 'signal',
  summary: 'Signals.',
  entries: [
    { name: 'signal.pause', behaviour: 'waits', seconds: 1, evidence: 'cpython 3.13.0 Modules/signalmodule.c:413', confidence: 'source' },
    { name: 'signal.sigwait', behaviour: 'waits', seconds: 1, evidence: 'cpython 3.13.0 Modules/signalmodule.c:1037', confidence: 'source' },
    { name: 'signal.sigwaitinfo', behaviour: 'waits', seconds: 1, evidence: 'cpython 3.13.0 Modules/signalmodule.c:1177', confidence: 'source' },
    { name: 'signal.sigtimedwait', behaviour: 'waits', seconds: 1, evidence: 'cpython 3.13.0 Modules/signalmodule.c:1230; measured overlap 2.00 of 2.00 (0.02, Python 3.13)', confidence: 'source' },
    { name: 'signal.raise_signal', behaviour: 'waits', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/signalmodule.c:441', confidence: 'source' },
    { name: 'signal.alarm', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/signalmodule.c:392 (no release in signal_alarm_impl)', confidence: 'source' },
    { name: 'signal.setitimer', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/signalmodule.c:864 (no release in signal_setitimer_impl)', confidence: 'source' },
    { name: 'signal.pthread_sigmask', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/signalmodule.c:967 (no release in signal_pthread_sigmask_impl)', confidence: 'source' },
    { name: 'signal.pthread_kill', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/signalmodule.c:1275 (no release in signal_pthread_kill_impl)', confidence: 'source' },
    { name: 'signal.signal', behaviour: 'holds', seconds: 1e-6, condition: 'handlers run in the main thread, between bytecodes: a long C call that holds delays them', evidence: 'cpython 3.13.0 Modules/signalmodule.c:478 (no release in signal_signal_impl)', confidence: 'source' },
    { name: 'signal.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/signalmodule.c (not read for this call)', confidence: 'memory' },
  ],
};
