import type { LibraryKnowledge } from './entry';

/** Starlette: functions may be handed to its thread pool. */
export const starlette: LibraryKnowledge = {
  library: 'starlette',
  entries: [
    { name: 'starlette.concurrency.run_in_threadpool', behaviour: 'idles', seconds: 0.1, isAwaited: true, condition: 'a thread: helps only if the function releases', evidence: 'starlette (not read)', confidence: 'memory' },
  ],
};
