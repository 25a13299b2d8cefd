import { accidentFinding } from './accidentFinding';
import type { Rule } from './rule';

export const applyInLoop: Rule = {
  id: 'apply-in-loop',
  summary: 'Pool.apply in a loop, which waits for each task',
  explanation: `\`Pool.apply\` hands over one task and waits for its result, so a loop of them uses one worker at a time, however many
the pool has.

Use \`pool.map(f, xs)\`, or \`pool.starmap\` for several arguments; \`apply_async\` in the loop and \`get\` after it, when each
task is called in another way.

Gilsight leaves it where a round needs what the round before gave, where the loop may end with any round or pauses in
each, for a pool of one worker, and in tests.`,
  bad: [
    {
      title: 'One worker of four is busy at a time',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

if __name__ == "__main__":
    pool = multiprocessing.Pool(4)
    totals = [pool.apply(score, args=(row,)) for row in range(100)]
    pool.close()
`,
    },
    {
      title: 'The same with threads that wait',
      code: `from multiprocessing.pool import ThreadPool
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return len(response.read())

pool = ThreadPool(8)
for url in ["https://example.com", "https://example.org"]:
    print(pool.apply(fetch, (url,)))
`,
    },
  ],
  good: [
    {
      title: 'map uses all workers',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

if __name__ == "__main__":
    with multiprocessing.Pool(4) as pool:
        totals = pool.map(score, range(100))
`,
    },
    {
      title: 'apply_async in the loop, get after it',
      code: `import multiprocessing

def score(row, scale):
    return sum(i * row * scale for i in range(100_000))

if __name__ == "__main__":
    with multiprocessing.Pool(4) as pool:
        handles = [pool.apply_async(score, (row, 2)) for row in range(100)]
        totals = [handle.get() for handle in handles]
`,
    },
    {
      title: 'A single task is handed over and waited for',
      code: `import multiprocessing

def load(path):
    with open(path) as file:
        return sum(len(line) for line in file)

def size(path):
    with multiprocessing.Pool(2) as pool:
        return pool.apply(load, (path,))
`,
    },
  ],
  check(site) {
    const { accident } = site;
    if (accident?.kind !== 'apply-in-loop') return undefined;
    return accidentFinding(site, 'apply-in-loop', accident, {
      severity: 'warning',
      message: 'One task at a time: `apply` waits for its result before the loop goes on. '
        + 'Use `map` or `starmap`, or `apply_async` here and `get` after the loop.',
      there: '`apply` waits for the task before the loop goes on',
    });
  },
};
