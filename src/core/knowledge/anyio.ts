import type { LibraryKnowledge } from './entry';

/** anyio and the GIL. */
export const anyio: LibraryKnowledge = {
  library: 'anyio',
  summary: 'AnyIO: tasks of asyncio or Trio.',
  entries: [
    { name: 'anyio.run', behaviour: 'waits', seconds: 0.1, condition: 'runs the tasks; the loop waits with the GIL released', evidence: 'anyio documentation', confidence: 'docs' },
    { name: 'anyio.sleep', behaviour: 'waits', seconds: 0.1, waitsForArgument: 0, isAwaited: true, evidence: 'anyio documentation', confidence: 'docs' },
    { name: 'anyio.to_thread.run_sync', behaviour: 'idles', seconds: 0.1, isAwaited: true, evidence: 'anyio documentation', confidence: 'docs' },
  ],
};
