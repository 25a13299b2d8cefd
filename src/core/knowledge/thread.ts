import type { LibraryKnowledge } from './entry';

/** _thread and the GIL. */
export const thread: LibraryKnowledge = {
  library: '_thread',
  summary: 'Threads without `threading`.',
  aliases: {
    '_thread.start_new': '_thread.start_new_thread',
  },
  entries: [
    { name: '_thread.start_new_thread', behaviour: 'holds', seconds: 3e-5, condition: 'the system makes the thread while the GIL is held', evidence: 'cpython 3.13a Modules/_threadmodule.c, thread_PyThread_start_new_thread (no release)', confidence: 'source' },
    { name: '_thread.exit', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_threadmodule.c (not read for this call)', confidence: 'memory' },
    { name: '_thread.interrupt_main', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_threadmodule.c (not read for this call)', confidence: 'memory' },
  ],
};
