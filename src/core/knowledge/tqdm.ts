import type { LibraryKnowledge } from './entry';

/** tqdm and the GIL. */
export const tqdm: LibraryKnowledge = {
  library: 'tqdm',
  summary: 'Progress bars: a loop over one gives the elements of what it was made of, and costs some 60 ns a round.',
  aliases: {
    'tqdm.std.tqdm': 'tqdm.tqdm',
    'tqdm.auto.tqdm': 'tqdm.tqdm',
    'tqdm.notebook.tqdm': 'tqdm.tqdm',
    'tqdm.asyncio.tqdm': 'tqdm.tqdm',
    'tqdm.autonotebook.tqdm': 'tqdm.tqdm',
  },
  entries: [
    { name: 'tqdm.tqdm', behaviour: 'holds', seconds: 2e-5, returns: 'tqdm.tqdm', returnsArgument: 0, evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.trange', behaviour: 'holds', seconds: 2e-5, returns: 'tqdm.tqdm', evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.auto.trange', behaviour: 'holds', seconds: 2e-5, returns: 'tqdm.tqdm', evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.tqdm.__next__', behaviour: 'holds', seconds: 6e-8, evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.tqdm.update', behaviour: 'holds', seconds: 1e-6, evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.tqdm.write', behaviour: 'holds', seconds: 5e-5, evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.tqdm.close', behaviour: 'holds', seconds: 5e-5, evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.tqdm.refresh', behaviour: 'holds', seconds: 5e-5, evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.tqdm.set_description', behaviour: 'holds', seconds: 2e-5, evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.tqdm.set_postfix', behaviour: 'holds', seconds: 2e-5, evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.contrib.concurrent.thread_map', behaviour: 'idles', seconds: 0.1, condition: 'a thread or process pool over the iterable', evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.contrib.concurrent.process_map', behaviour: 'idles', seconds: 0.1, condition: 'a thread or process pool over the iterable', evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
    { name: 'tqdm.*', behaviour: 'holds', seconds: 2e-6, evidence: 'tqdm 4.70.1 std.py:1166', confidence: 'source' },
  ],
};
