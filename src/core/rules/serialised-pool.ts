import { findingAt, isSerialised, isSketch, isTiny, partlySerialised, plainLoopInstead, sketchOnly, threadBound, turnsSentence } from './serialisedFinding';
import type { Rule } from './rule';

export const serialisedPool: Rule = {
  id: 'serialised-pool',
  summary: 'Thread pool whose tasks hold the GIL',
  explanation: `A thread pool runs tasks side by side only while they wait or compute with the GIL released.
Tasks that run Python code take turns instead: the pool is about as fast as a plain loop, often slower,
because the threads also pay for handing the GIL to each other.

Use a process pool (\`ProcessPoolExecutor\`, \`multiprocessing.Pool\`) when a task takes more than about a
millisecond and its arguments and result are small enough to pickle. From Python 3.14 on
\`InterpreterPoolExecutor\` does the same with less start-up. Leave it when the pool is there to keep something
else responsive.`,
  bad: [
    {
      title: 'A pool of threads that runs a Python loop per task',
      code: `from concurrent.futures import ThreadPoolExecutor

def score(row):
    total = 0
    for i in range(100_000):
        total += i * row
    return total

with ThreadPoolExecutor() as pool:
    print(sum(pool.map(score, range(8))))
`,
    },
    {
      title: 'The same through multiprocessing.pool.ThreadPool',
      code: `from multiprocessing.pool import ThreadPool

def parse(text):
    return [word.upper() for word in text.split() for _ in range(1000)]

with ThreadPool(4) as pool:
    print(len(pool.map(parse, ["a b c"] * 8)))
`,
    },
  ],
  good: [
    {
      title: 'A pool of processes runs them in parallel',
      code: `from concurrent.futures import ProcessPoolExecutor

def score(row):
    total = 0
    for i in range(100_000):
        total += i * row
    return total

if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        print(sum(pool.map(score, range(8))))
`,
    },
    {
      title: 'Tasks that wait do not need the GIL',
      code: `from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return len(response.read())

with ThreadPoolExecutor() as pool:
    sizes = list(pool.map(fetch, ["https://example.com", "https://example.org"]))
`,
    },
    {
      title: 'Hashing large data lets go of the GIL',
      code: `import hashlib
from concurrent.futures import ThreadPoolExecutor

def digest(block):
    return hashlib.sha256(block).hexdigest()

blocks = [bytes(50_000_000) for _ in range(4)]
with ThreadPoolExecutor() as pool:
    digests = list(pool.map(digest, blocks))
`,
    },
  ],
  check(site, context) {
    if (site.family !== 'pool' || site.multiplicity !== 'many') return undefined;
    if (!isSerialised(site, context)) return partlySerialised(site, 'serialised-pool', context);
    if (isTiny(site)) return findingAt(site, 'serialised-pool', `${turnsSentence(site)} ${plainLoopInstead}`);
    if (isSketch(site)) return findingAt(site, 'serialised-pool', `${turnsSentence(site)} ${sketchOnly}`);
    return findingAt(site, 'serialised-pool', `${turnsSentence(site)} `
      + `However many, at most ${threadBound(site)} as fast as one. A process pool would run it in parallel.`);
  },
};
