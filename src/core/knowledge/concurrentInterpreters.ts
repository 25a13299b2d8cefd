import type { LibraryKnowledge } from './entry';

/** concurrent.interpreters and the GIL. */
export const concurrentInterpreters: LibraryKnowledge = {
  library: 'concurrent.interpreters',
  summary: 'Interpreters with a GIL each, since 3.14.',
  entries: [
    { name: 'concurrent.interpreters.Interpreter.exec', behaviour: 'releases', seconds: 0.01, condition: "the code runs under the other interpreter's own GIL", sinceMinor: 14, evidence: 'cpython 3.15a0 Modules/_interpretersmodule.c (the public module was not in the snapshot) (not read)', confidence: 'memory' },
    { name: 'concurrent.interpreters.Queue.get', behaviour: 'idles', seconds: 0.01, condition: 'polls every 10 ms', sinceMinor: 14, evidence: 'cpython 3.13.0 Lib/test/support/interpreters/queues.py:259', confidence: 'source' },
  ],
};
