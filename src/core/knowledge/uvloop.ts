import type { LibraryKnowledge } from './entry';

/** uvloop and the GIL. */
export const uvloop: LibraryKnowledge = {
  library: 'uvloop',
  summary: 'A faster event loop: it waits with the GIL released, callbacks take it.',
  entries: [
    { name: 'uvloop.Loop.run_forever', behaviour: 'waits', seconds: 10, condition: 'runs the callbacks', evidence: 'uvloop/loop.pyx (excerpt of a public file, repository not named: with nogil: uv.uv_run)', confidence: 'source' },
    { name: 'uvloop.run', behaviour: 'waits', seconds: 0.1, condition: 'runs the coroutine', evidence: 'uvloop/loop.pyx (excerpt of a public file, repository not named: with nogil: uv.uv_run)', confidence: 'source' },
    { name: 'uvloop.install', behaviour: 'holds', seconds: 1e-5, evidence: 'uvloop/loop.pyx (excerpt of a public file, repository not named: with nogil: uv.uv_run)', confidence: 'source' },
  ],
};
