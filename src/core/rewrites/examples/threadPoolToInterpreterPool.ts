import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A program gets the main guard that interpreters need',
    before: `# needs: Python 3.14
from concurrent.futures import ThreadPoolExecutor, as_completed

WEIGHT = 3


def score(row):
    total = 0
    for i in range(4_000):
        total += i * row % WEIGHT
    return total


with ThreadPoolExecutor(max_workers=2, thread_name_prefix="score") as pool:
    futures = [pool.submit(score, row) for row in range(6)]
    print(sorted(future.result() for future in as_completed(futures)))
`,
    after: `# needs: Python 3.14
from concurrent.futures import InterpreterPoolExecutor, as_completed

WEIGHT = 3


def score(row):
    total = 0
    for i in range(4_000):
        total += i * row % WEIGHT
    return total


if __name__ == "__main__":
    with InterpreterPoolExecutor(max_workers=2, thread_name_prefix="score") as pool:
        futures = [pool.submit(score, row) for row in range(6)]
        print(sorted(future.result() for future in as_completed(futures)))
`,
  },
];

/** Programs that stay as they are. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'a library that sub-interpreters cannot load',
    code: `# needs: Python 3.14
from concurrent.futures import ThreadPoolExecutor

import numpy


def score(row):
    total = 0
    for i in range(20_000):
        total += i * row % 7
    return total


if __name__ == "__main__":
    with ThreadPoolExecutor() as pool:
        print(numpy.sum(list(pool.map(score, range(8)))))
`,
    reason: 'imports `numpy`, which sub-interpreters cannot load',
  },
  {
    title: 'an instance of a class of the program',
    code: `# needs: Python 3.14
from concurrent.futures import ThreadPoolExecutor


class Score:
    def __init__(self, value):
        self.value = value


def score(row):
    total = 0
    for i in range(20_000):
        total += i * row % 7
    return Score(total)


if __name__ == "__main__":
    with ThreadPoolExecutor() as pool:
        print([each.value for each in pool.map(score, range(8))])
`,
    reason: 'may return a `Score`',
  },
];
