import type { LibraryKnowledge } from './entry';

/** queue and the GIL. */
export const queue: LibraryKnowledge = {
  library: 'queue',
  summary: 'Queues between threads. A get from a queue that is never empty costs what `get_nowait` does.',
  bases: {
    'queue.PriorityQueue': 'queue.Queue',
    'queue.LifoQueue': 'queue.Queue',
  },
  entries: [
    { name: 'queue.Queue', behaviour: 'holds', seconds: 4e-6, returns: 'queue.Queue', evidence: 'cpython 3.13.0 Lib/queue.py', confidence: 'source' },
    { name: 'queue.PriorityQueue', behaviour: 'holds', seconds: 4e-6, returns: 'queue.PriorityQueue', evidence: 'cpython 3.13.0 Lib/queue.py', confidence: 'source' },
    { name: 'queue.LifoQueue', behaviour: 'holds', seconds: 4e-6, returns: 'queue.LifoQueue', evidence: 'cpython 3.13.0 Lib/queue.py', confidence: 'source' },
    { name: 'queue.SimpleQueue', behaviour: 'holds', seconds: 2e-7, returns: 'queue.SimpleQueue', evidence: 'cpython 3.13.0 Modules/_queuemodule.c:298 (no release in _queue_SimpleQueue_put_impl)', confidence: 'source' },
    { name: 'queue.Queue.get', behaviour: 'idles', seconds: 0.01, condition: 'not when there is something', evidence: 'cpython 3.13.0 Lib/queue.py:180; measured overlap 2.00 of 1.99 (empty, timeout 0.02, Python 3.13)', confidence: 'source' },
    { name: 'queue.PriorityQueue.get', behaviour: 'idles', seconds: 0.01, condition: 'not when there is something', evidence: 'cpython 3.13.0 Lib/queue.py:281', confidence: 'source' },
    { name: 'queue.LifoQueue.get', behaviour: 'idles', seconds: 0.01, condition: 'not when there is something', evidence: 'cpython 3.13.0 Lib/queue.py:300', confidence: 'source' },
    { name: 'queue.Queue.put', behaviour: 'holds', seconds: 3e-6, condition: 'waits when the queue is bounded and full', evidence: 'cpython 3.13.0 Lib/queue.py:140; measured overlap 0.95 of 1.97 (put+get uncontended x2000, Python 3.13)', confidence: 'source' },
    { name: 'queue.Queue.join', behaviour: 'idles', seconds: 0.1, condition: 'until every item is done', evidence: 'cpython 3.13.0 Lib/queue.py:97', confidence: 'source' },
    { name: 'queue.Queue.get_nowait', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/queue.py:228', confidence: 'source' },
    { name: 'queue.Queue.put_nowait', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/queue.py:220', confidence: 'source' },
    { name: 'queue.Queue.task_done', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/queue.py', confidence: 'source' },
    { name: 'queue.Queue.qsize', behaviour: 'holds', seconds: 4e-7, evidence: 'cpython 3.13.0 Lib/queue.py', confidence: 'source' },
    { name: 'queue.Queue.empty', behaviour: 'holds', seconds: 4e-7, evidence: 'cpython 3.13.0 Lib/queue.py', confidence: 'source' },
    { name: 'queue.Queue.full', behaviour: 'holds', seconds: 4e-7, evidence: 'cpython 3.13.0 Lib/queue.py', confidence: 'source' },
    { name: 'queue.SimpleQueue.get', behaviour: 'idles', seconds: 0.01, condition: 'not when there is something', evidence: 'cpython 3.13.0 Modules/_queuemodule.c:371 (parking lot; <= 3.12 Py_BEGIN_ALLOW_THREADS); measured overlap 1.99 of 1.99 (empty, timeout 0.02, Python 3.13)', confidence: 'source' },
    { name: 'queue.SimpleQueue.put', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/_queuemodule.c:298 (no release in _queue_SimpleQueue_put_impl)', confidence: 'source' },
    { name: 'queue.SimpleQueue.get_nowait', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/_queuemodule.c:298 (no release in _queue_SimpleQueue_put_impl)', confidence: 'source' },
    { name: 'queue.SimpleQueue.put_nowait', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/_queuemodule.c:298 (no release in _queue_SimpleQueue_put_impl)', confidence: 'source' },
    { name: 'queue.SimpleQueue.qsize', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/_queuemodule.c:298 (no release in _queue_SimpleQueue_put_impl)', confidence: 'source' },
    { name: 'queue.SimpleQueue.empty', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/_queuemodule.c:298 (no release in _queue_SimpleQueue_put_impl)', confidence: 'source' },
  ],
};
