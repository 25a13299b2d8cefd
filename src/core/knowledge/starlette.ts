import type { LibraryKnowledge } from './entry';

/** starlette and the GIL. */
export const starlette: LibraryKnowledge = {
  library: 'starlette',
  summary: 'Starlette: functions may be handed to its thread pool.',
  entries: [
    { name: 'starlette.concurrency.run_in_threadpool', behaviour: 'idles', seconds: 0.1, isAwaited: true, condition: 'it helps the loop, and the program if the function releases', evidence: 'starlette (not read)', confidence: 'memory' },
  ],
};
