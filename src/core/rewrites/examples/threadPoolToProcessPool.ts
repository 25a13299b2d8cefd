import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A program gets the main guard that processes need',
    before: `#!/usr/bin/env python3
"""Scores rows given on the command line."""
import sys
from concurrent.futures import ThreadPoolExecutor, as_completed

WEIGHT = 3


def score(row):
    total = 0
    for i in range(4_000):
        total += i * row % WEIGHT
    return total


# How many rows there are.
count = int(sys.argv[1]) if len(sys.argv) > 1 else 6

with ThreadPoolExecutor(max_workers=4) as pool:
    futures = [pool.submit(score, row) for row in range(count)]
    for future in as_completed(futures):
        future.result()

print("total", sum(future.result() for future in futures))
`,
    after: `#!/usr/bin/env python3
"""Scores rows given on the command line."""
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed

WEIGHT = 3


def score(row):
    total = 0
    for i in range(4_000):
        total += i * row % WEIGHT
    return total


# How many rows there are.
count = int(sys.argv[1]) if len(sys.argv) > 1 else 6

if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(score, row) for row in range(count)]
        for future in as_completed(futures):
            future.result()

    print("total", sum(future.result() for future in futures))
`,
  },
  {
    title: 'A lambda moves to the top of the file, and what it captures becomes a parameter',
    before: `from concurrent.futures import ThreadPoolExecutor


def weighted(values, weight):
    total = 0
    for value in values:
        total += value * weight
    return total


def main():
    weight = 3
    rows = [list(range(n)) for n in range(5)]
    with ThreadPoolExecutor() as pool:
        results = list(pool.map(lambda row: weighted(row, weight), rows))
    print(results)


if __name__ == "__main__":
    main()
`,
    after: `from concurrent.futures import ProcessPoolExecutor
from functools import partial


def weighted(values, weight):
    total = 0
    for value in values:
        total += value * weight
    return total


def _weighted_task(weight, row):
    return weighted(row, weight)


def main():
    weight = 3
    rows = [list(range(n)) for n in range(5)]
    with ProcessPoolExecutor() as pool:
        results = list(pool.map(partial(_weighted_task, weight), rows))
    print(results)


if __name__ == "__main__":
    main()
`,
  },
  {
    title: 'A pool that waits keeps its threads beside one that computes',
    before: `import os
import time
from concurrent.futures import ThreadPoolExecutor


def wait_for(seconds):
    time.sleep(seconds)
    return seconds


def crunch(n):
    return sum(i * i for i in range(n)) % 1_000_003


def main():
    with ThreadPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(wait_for, [0.01, 0.02])))

    with ThreadPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(crunch, [10_000, 20_000])))

    print(os.path.basename("a/b"))


if __name__ == '__main__':
    main()
`,
    after: `import os
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def wait_for(seconds):
    time.sleep(seconds)
    return seconds


def crunch(n):
    return sum(i * i for i in range(n)) % 1_000_003


def main():
    with ThreadPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(wait_for, [0.01, 0.02])))

    with ProcessPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(crunch, [10_000, 20_000])))

    print(os.path.basename("a/b"))


if __name__ == '__main__':
    main()
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'The tasks fill a list of the program',
    reason: '`collect` changes `results` (line 11)',
    code: `from concurrent.futures import ThreadPoolExecutor

results = []


def collect(n):
    total = 0
    for i in range(n * 1000):
        total += i
    # Each process would fill a list of its own.
    results.append(total)


def main():
    with ThreadPoolExecutor() as pool:
        for n in range(4):
            pool.submit(collect, n)
    print(sorted(results))


if __name__ == "__main__":
    main()
`,
  },
  {
    title: 'An object with a lock cannot travel',
    reason: 'holds a lock',
    code: `import threading
from concurrent.futures import ThreadPoolExecutor


class Counter:
    def __init__(self):
        self._lock = threading.Lock()

    def count(self, text):
        with self._lock:
            return sum(1 for letter in text * 100 if letter == "a")

    def run(self, texts):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.count, texts))


if __name__ == "__main__":
    print(Counter().run(["banana", "apple"]))
`,
  },
  {
    title: 'A lambda that uses the loop\'s variable',
    reason: 'later rounds change',
    code: `from concurrent.futures import ThreadPoolExecutor


def square(n):
    return sum(n for _ in range(n * 100))


def main():
    futures = []
    with ThreadPoolExecutor(1) as pool:
        for n in range(3):
            futures.append(pool.submit(lambda: square(n)))
            futures[-1].result()
    print([future.result() for future in futures])


if __name__ == "__main__":
    main()
`,
  },
  {
    title: 'The pool also serves tasks that wait',
    reason: 'right on threads',
    code: `import time
from concurrent.futures import ThreadPoolExecutor


def fetch(n):
    time.sleep(0.05)
    return n


def digest(n):
    value = n
    for _ in range(5_000):
        value = value * 31 % 10_007
    return value


def main():
    with ThreadPoolExecutor(4) as pool:
        fetched = [pool.submit(fetch, n) for n in range(4)]
        digests = [pool.submit(digest, future.result()) for future in fetched]
        print([future.result() for future in digests])


if __name__ == "__main__":
    main()
`,
  },
];
