import { accidentFinding } from './accidentFinding';
import type { Rule } from './rule';

export const resultInSubmitLoop: Rule = {
  id: 'result-in-submit-loop',
  summary: 'Loop that waits for each task before it submits the next',
  explanation: `\`pool.submit(f, x).result()\` in a loop hands over one task and waits for it, then the next: never more than one
of them runs, however many workers the pool has. That is so for threads, processes and interpreters, with the GIL or
without it, and slower than calling \`f(x)\`.

Hand over all tasks first and collect their results afterwards: \`list(pool.map(f, xs))\`, or
\`futures = [pool.submit(f, x) for x in xs]\` and then \`[future.result() for future in futures]\`. The same goes for
\`apply_async(f, (x,)).get()\`.

Gilsight leaves it where there seems to be a reason: a round that needs what the round before gave, a loop that ends with
the first success or pauses in each round, a wait with a time limit, work of the caller between the two, a pool of one
worker, a test. \`await loop.run_in_executor(…)\` one at a time is left, too: it keeps the event loop free meanwhile,
which is what it is for.`,
  bad: [
    {
      title: 'A result that is asked for as soon as its task is submitted',
      code: `from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return response.read()

with ThreadPoolExecutor(max_workers=8) as pool:
    pages = [pool.submit(fetch, url).result() for url in ["https://example.com", "https://example.org"]]
`,
    },
    {
      title: 'The future in a variable, and its result in the next statement',
      code: `from concurrent.futures import ProcessPoolExecutor

def score(row):
    return sum(i * row for i in range(100_000))

def main(rows):
    totals = []
    with ProcessPoolExecutor() as pool:
        for row in rows:
            future = pool.submit(score, row)
            totals.append(future.result())
    return totals
`,
    },
    {
      title: 'A pool of multiprocessing, asked with get',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

if __name__ == "__main__":
    with multiprocessing.Pool(4) as pool:
        for row in range(100):
            handle = pool.apply_async(score, (row,))
            print(handle.get())
`,
    },
  ],
  good: [
    {
      title: 'All tasks are submitted before the first result is asked for',
      code: `from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return response.read()

with ThreadPoolExecutor(max_workers=8) as pool:
    futures = [pool.submit(fetch, url) for url in ["https://example.com", "https://example.org"]]
    pages = [future.result() for future in futures]
`,
    },
    {
      title: 'Each task needs the result of the one before',
      code: `from concurrent.futures import ProcessPoolExecutor

def step(state):
    return [value * 2 for value in state for _ in range(2)]

def evolve(state):
    with ProcessPoolExecutor() as pool:
        for generation in range(10):
            state = pool.submit(step, state).result()
    return state
`,
    },
    {
      title: 'The caller works while the task runs',
      code: `from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return response.read()

def crawl(urls, index):
    page = b""
    with ThreadPoolExecutor() as pool:
        for url in urls:
            future = pool.submit(fetch, url)
            index(page)
            page = future.result()
`,
    },
    {
      title: 'The first that answers is enough',
      code: `from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return response.read()

def first(mirrors):
    with ThreadPoolExecutor() as pool:
        for mirror in mirrors:
            page = pool.submit(fetch, mirror).result()
            if page:
                return page
`,
    },
    {
      title: 'A time limit for each task',
      code: `from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return response.read()

with ThreadPoolExecutor() as pool:
    for url in ["https://example.com", "https://example.org"]:
        print(pool.submit(fetch, url).result(timeout=5))
`,
    },
    {
      title: 'One offload after the other keeps an event loop free',
      code: `import asyncio
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return response.read()

async def crawl(urls):
    loop = asyncio.get_running_loop()
    for url in urls:
        print(await loop.run_in_executor(None, fetch, url))
`,
    },
  ],
  check(site) {
    const { accident } = site;
    if (accident?.kind !== 'result-in-loop') return undefined;
    const method = `.${accident.method}()`;
    return accidentFinding(site, 'result-in-submit-loop', accident, {
      severity: 'warning',
      message: `One task at a time: \`${method}\` waits before the next is handed over. `
        + 'Hand all tasks over first and collect the results afterwards, or use the pool’s `map`.',
      there: `\`${method}\` waits for the task before the loop goes on`,
    });
  },
};
