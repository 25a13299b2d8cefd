import { accidentFinding } from './accidentFinding';
import type { Rule } from './rule';

export const lockAroundWorker: Rule = {
  id: 'lock-around-worker',
  summary: 'Tasks that do all of their work under one shared lock',
  explanation: `Each task takes the same lock at its beginning and gives it back at its end, so one task runs and the others wait
for the lock. There may be as many threads or processes as one likes, and no GIL: they take turns.

Do the work without the lock and take it only for the lines that change what the tasks share: compute first, then
\`with lock: results.append(value)\`. Often no lock is needed at all: return the result and let the pool collect it.

Leave it, or use one worker and no lock, when the tasks must not overlap, because what they use can serve one at a time.
Gilsight says nothing where the locked part is short or not all of the work, and where it does not see that the lock is the
same for all tasks.`,
  bad: [
    {
      title: 'A lock that is held while the task waits for the network',
      code: `import threading
from urllib.request import urlopen

lock = threading.Lock()
sizes = {}

def fetch(url):
    with lock:
        with urlopen(url) as response:
            sizes[url] = len(response.read())

threads = [threading.Thread(target=fetch, args=(url,)) for url in ["https://example.com", "https://example.org"]]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
    },
    {
      title: 'The same with acquire and release around everything',
      code: `from concurrent.futures import ThreadPoolExecutor
import threading

class Scores:
    def __init__(self):
        self.lock = threading.Lock()
        self.total = 0

    def add(self, row):
        self.lock.acquire()
        try:
            for i in range(1_000_000):
                self.total += i * row
        finally:
            self.lock.release()

    def run(self, rows):
        with ThreadPoolExecutor() as pool:
            list(pool.map(self.add, rows))
`,
    },
  ],
  good: [
    {
      title: 'Only the shared result is changed under the lock',
      code: `import threading
from urllib.request import urlopen

lock = threading.Lock()
sizes = {}

def fetch(url):
    with urlopen(url) as response:
        size = len(response.read())
    with lock:
        sizes[url] = size

threads = [threading.Thread(target=fetch, args=(url,)) for url in ["https://example.com", "https://example.org"]]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
    },
    {
      title: 'A short task under a lock keeps nobody waiting',
      code: `import threading

lock = threading.Lock()
counter = 0

def increment():
    global counter
    with lock:
        counter += 1

for _ in range(10):
    threading.Thread(target=increment).start()
`,
    },
    {
      title: 'Each task has a lock of its own',
      code: `import threading
from urllib.request import urlopen

def fetch(url, lock):
    with lock:
        with urlopen(url) as response:
            print(len(response.read()))

for url in ["https://example.com", "https://example.org"]:
    lock = threading.Lock()
    threading.Thread(target=fetch, args=(url, lock)).start()
`,
    },
    {
      title: 'A semaphore lets several through',
      code: `import threading
from urllib.request import urlopen

gate = threading.Semaphore(4)

def fetch(url):
    with gate:
        with urlopen(url) as response:
            print(len(response.read()))

for url in ["https://example.com", "https://example.org"]:
    threading.Thread(target=fetch, args=(url,)).start()
`,
    },
  ],
  check(site) {
    const { accident } = site;
    if (accident?.kind !== 'lock-around-worker') return undefined;
    return accidentFinding(site, 'lock-around-worker', accident, {
      severity: 'warning',
      message: `One task at a time: each does all of its work under \`${accident.lock}\`. `
        + `Let \`${site.target}\` work without the lock, and take it only to change what the tasks share.`,
      there: `every task holds \`${accident.lock}\` while it works`,
    });
  },
};
