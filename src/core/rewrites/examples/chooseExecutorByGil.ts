import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'The factory stands above what uses it',
    before: `from concurrent.futures import ThreadPoolExecutor


def score(row):
    total = 0
    for i in range(4_000):
        total += i * row % 7
    return total


def main():
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="score") as pool:
        print(list(pool.map(score, range(6))))


if __name__ == "__main__":
    main()
`,
    after: `from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
import sys


def score(row):
    total = 0
    for i in range(4_000):
        total += i * row % 7
    return total


def parallel_executor(max_workers=None, **options):
    """Threads where no GIL makes them take turns, processes elsewhere."""
    if getattr(sys, "_is_gil_enabled", lambda: True)():
        return ProcessPoolExecutor(max_workers, **options)
    return ThreadPoolExecutor(max_workers, **options)


def main():
    with parallel_executor(max_workers=2) as pool:
        print(list(pool.map(score, range(6))))


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that stay as they are. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'workers that fill a list of the program',
    code: `from concurrent.futures import ThreadPoolExecutor

found = []


def collect(row):
    total = 0
    for i in range(20_000):
        total += i * row % 7
    found.append(total)


if __name__ == "__main__":
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(collect, range(6)))
    print(sorted(found))
`,
    reason: 'a process would change its own copy',
  },
];
