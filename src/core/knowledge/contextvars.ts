import type { LibraryKnowledge } from './entry';

/** contextvars and the GIL. */
export const contextvars: LibraryKnowledge = {
  library: 'contextvars',
  summary: 'Context variables.',
  entries: [
    { name: 'contextvars.copy_context', behaviour: 'holds', seconds: 2e-7, returns: 'contextvars.Context', evidence: 'cpython 3.13.0 Python/context.c (not read for this call); measured: never lets go (Python 3.13)', confidence: 'measured' },
    { name: 'contextvars.Context.copy', behaviour: 'holds', seconds: 1e-7, returns: 'contextvars.Context', evidence: 'cpython 3.13.0 Python/context.c (no GIL release in the file)', confidence: 'source' },
    { name: 'contextvars.Context.run', behaviour: 'callback', seconds: 2e-7, callback: { position: 0 }, evidence: 'cpython 3.13.0 Python/context.c (no GIL release in the file)', confidence: 'source' },
    { name: 'contextvars.*', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Python/context.c (not read for this call)', confidence: 'memory' },
  ],
};
