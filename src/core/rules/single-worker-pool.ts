import { accidentFinding } from './accidentFinding';
import type { Rule } from './rule';

export const singleWorkerPool: Rule = {
  id: 'single-worker-pool',
  summary: 'Pool of one worker that is given a whole batch of tasks',
  explanation: `A pool that is made for one batch of tasks, with one worker, runs them one after the other, as a plain loop would
and with more effort. It is often left over from a search for an error.

Leave the number out, or give it the number that the tasks can use; or write the loop.

One worker can be a choice: it keeps the tasks in order, guards what only one thread may use, or works beside the caller.
So this is an information, and Gilsight says nothing of pools that are kept on an object or in a module, that have an
initialiser, a name or a limit on the tasks of a worker, whose caller does something meanwhile, or that stand in tests.
\`joblib.Parallel(n_jobs=1)\` is left, too: it is the documented way to switch joblib off.`,
  bad: [
    {
      title: 'A pool of one thread for a list of pages',
      code: `from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return response.read()

def crawl(urls):
    with ThreadPoolExecutor(max_workers=1) as pool:
        return list(pool.map(fetch, urls))
`,
    },
    {
      title: 'A pool of one process for a batch of computations',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

if __name__ == "__main__":
    with multiprocessing.Pool(processes=1) as pool:
        print(pool.map(score, range(100)))
`,
    },
  ],
  good: [
    {
      title: 'A pool with as many workers as it likes',
      code: `from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return response.read()

def crawl(urls):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(fetch, urls))
`,
    },
    {
      title: 'One worker that is kept, so that nothing overlaps',
      code: `from concurrent.futures import ThreadPoolExecutor

class Journal:
    def __init__(self, path):
        self.path = path
        self.writer = ThreadPoolExecutor(max_workers=1)

    def append(self, line):
        with open(self.path, "a") as file:
            file.write(line)

    def append_all(self, lines):
        return [self.writer.submit(self.append, line) for line in lines]
`,
    },
    {
      title: 'One worker that writes while the caller computes',
      code: `from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

def render(page):
    return "".join(word.upper() for word in page)

def publish(pages):
    with ThreadPoolExecutor(max_workers=1) as writer:
        for page in pages:
            text = render(page)
            writer.submit(Path("out.txt").write_text, text)
`,
    },
    {
      title: 'One task that has to run elsewhere',
      code: `import multiprocessing

def load(path):
    with open(path) as file:
        return sum(len(line) for line in file)

def size(path):
    with multiprocessing.Pool(1) as pool:
        return pool.apply(load, (path,))
`,
    },
  ],
  check(site) {
    const { accident } = site;
    if (accident?.kind !== 'single-worker') return undefined;
    return accidentFinding(site, 'single-worker-pool', accident, {
      severity: 'information',
      message: 'One task at a time: this pool has one worker. '
        + 'Leave the number out to run tasks side by side; if they must not overlap, a plain loop does the same.',
      there: 'one worker runs all tasks of the pool',
    });
  },
};
