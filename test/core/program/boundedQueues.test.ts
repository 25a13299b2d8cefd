import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

/** The verdict of a thread that does nothing but put a long list on a queue. */
async function verdictOf(queue: string): Promise<string | undefined> {
  const reports = await analyse({ 'main.py': `import multiprocessing, queue, threading
def fill(jobs, names):
    for name in names:
        jobs.put(name)
jobs = ${queue}
threading.Thread(target=fill, args=(jobs, sorted(open('names').readlines()))).start()
` });
  return reports['main.py'].sites[0]?.verdict;
}

describe('a thread that puts things on a queue', () => {
  test.each(['queue.Queue(10)', 'queue.PriorityQueue(maxsize=4)', 'multiprocessing.Queue(8)', 'multiprocessing.JoinableQueue(multiprocessing.cpu_count() * 10)'])('waits for room in %s', async (made) => {
    expect(await verdictOf(made)).toBe('io');
  });

  test.each(['queue.Queue()', 'queue.Queue(0)', 'multiprocessing.Queue()'])('never waits for room in %s', async (made) => {
    expect(await verdictOf(made)).toBe('serialised');
  });
});
