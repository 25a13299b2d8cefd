import { accidentFinding } from './accidentFinding';
import type { Rule } from './rule';

export const joinInStartLoop: Rule = {
  id: 'join-in-start-loop',
  summary: 'Loop that joins each thread before it starts the next',
  explanation: `\`thread.start()\` and \`thread.join()\` in the same round of a loop run one thread after the other: the loop stands
still until each is done. Nothing is won by the threads, with the GIL or without it; a plain call would do the same.

Start all of them in one loop and join them in a second one, or use a pool.

Gilsight leaves it where there seems to be a reason: a round that needs what the round before left, a loop that pauses
in each round or may end with any, a join with a time limit, work between start and join, a test. A \`Process\` that is
made, started and joined in the same round is left, too: a fresh process for each task is how memory is given back.`,
  bad: [
    {
      title: 'Each thread is joined in the round that starts it',
      code: `import threading
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        print(len(response.read()))

for url in ["https://example.com", "https://example.org"]:
    thread = threading.Thread(target=fetch, args=(url,))
    thread.start()
    thread.join()
`,
    },
    {
      title: 'A list of processes that are started and joined one by one',
      code: `import multiprocessing

def score(row):
    print(sum(i * row for i in range(1_000_000)))

if __name__ == "__main__":
    workers = [multiprocessing.Process(target=score, args=(row,)) for row in range(4)]
    for worker in workers:
        worker.start()
        worker.join()
`,
    },
  ],
  good: [
    {
      title: 'All threads are started before the first is joined',
      code: `import threading
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        print(len(response.read()))

threads = []
for url in ["https://example.com", "https://example.org"]:
    thread = threading.Thread(target=fetch, args=(url,))
    threads.append(thread)
    thread.start()
for thread in threads:
    thread.join()
`,
    },
    {
      title: 'A fresh process for each task gives its memory back',
      code: `import multiprocessing

def train(fold):
    print(sum(i * fold for i in range(1_000_000)))

if __name__ == "__main__":
    for fold in range(5):
        process = multiprocessing.Process(target=train, args=(fold,))
        process.start()
        process.join()
`,
    },
    {
      title: 'The caller works between start and join',
      code: `import threading
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        print(len(response.read()))

def crawl(urls, index):
    for url in urls:
        thread = threading.Thread(target=fetch, args=(url,))
        thread.start()
        index(url)
        thread.join()
`,
    },
    {
      title: 'Two threads run side by side in each round',
      code: `import threading
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        print(len(response.read()))

def compare(pairs):
    for old, new in pairs:
        first = threading.Thread(target=fetch, args=(old,))
        second = threading.Thread(target=fetch, args=(new,))
        first.start()
        second.start()
        first.join()
        second.join()
`,
    },
  ],
  check(site) {
    const { accident } = site;
    if (accident?.kind !== 'join-in-loop') return undefined;
    const one = site.carrier === 'processes' ? 'process' : 'thread';
    return accidentFinding(site, 'join-in-start-loop', accident, {
      severity: 'warning',
      message: `One ${one} at a time: \`join()\` waits for each before the next is started. `
        + 'Start all of them first, and join them in a second loop.',
      there: `\`join()\` waits for the ${one} before the loop goes on`,
    });
  },
};
