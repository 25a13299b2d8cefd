import type { LibraryKnowledge } from './entry';

/** Threads without `threading`. */
export const thread: LibraryKnowledge = {
  library: '_thread',
  aliases: {
    '_thread.start_new': '_thread.start_new_thread',
  },
  entries: [
    { name: '_thread.start_new_thread', behaviour: 'holds', seconds: 3e-5, condition: 'pthread_create with the GIL held', evidence: 'cpython 3.13.0 Modules/_threadmodule.c (not read)', confidence: 'memory' },
    { name: '_thread.exit', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_threadmodule.c', confidence: 'source' },
    { name: '_thread.interrupt_main', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_threadmodule.c', confidence: 'source' },
  ],
};
