import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A lock that each task is given',
    prints: 'ready\n',
    before: `import multiprocessing
from threading import Lock


def score(row, lock):
    total = sum(i * row for i in range(10_000))
    with lock:
        return total


def main(rows):
    lock = Lock()
    with multiprocessing.Pool(2) as pool:
        pool.starmap(score, [(row, lock) for row in rows])
    print("ready")


if __name__ == "__main__":
    main(range(4))
`,
    after: `import multiprocessing


def score(row, lock):
    total = sum(i * row for i in range(10_000))
    with lock:
        return total


def main(rows):
    lock = multiprocessing.Manager().Lock()
    with multiprocessing.Pool(2) as pool:
        pool.starmap(score, [(row, lock) for row in rows])
    print("ready")


if __name__ == "__main__":
    main(range(4))
`,
  },
  {
    title: 'A queue that takes the results',
    prints: '[0, 49995000]\n',
    before: `import queue
from concurrent.futures import ProcessPoolExecutor


def score(row, found):
    found.put(sum(i * row for i in range(10_000)))


if __name__ == "__main__":
    found = queue.Queue()
    with ProcessPoolExecutor(2) as pool:
        for future in [pool.submit(score, row, found) for row in range(2)]:
            future.result()
    print(sorted(found.get() for _ in range(2)))
`,
    after: `import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def score(row, found):
    found.put(sum(i * row for i in range(10_000)))


if __name__ == "__main__":
    found = multiprocessing.Manager().Queue()
    with ProcessPoolExecutor(2) as pool:
        for future in [pool.submit(score, row, found) for row in range(2)]:
            future.result()
    print(sorted(found.get() for _ in range(2)))
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'An open file',
    reason: 'Give the task the path, and open it there.',
    code: `from concurrent.futures import ProcessPoolExecutor


def count(file):
    return sum(len(line) for line in file)


if __name__ == "__main__":
    with open(__file__) as file, ProcessPoolExecutor() as pool:
        print(pool.submit(count, file).result())
`,
  },
  {
    title: 'A lock that is made whenever the file is loaded',
    reason: 'each worker would start a manager of its own',
    code: `import multiprocessing
import threading

lock = threading.Lock()


def score(row, lock):
    with lock:
        return sum(i * row for i in range(10_000))


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(pool.starmap(score, [(row, lock) for row in range(4)]))
`,
  },
];
