import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A cluster lives as long as the pool did',
    before: `# needs: dask, distributed
from concurrent.futures import ThreadPoolExecutor, as_completed


def score(row):
    total = 0
    for i in range(4_000):
        total += i * row % 7
    return total


def main():
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(score, row) for row in range(6)]
        print(sum(future.result() for future in as_completed(futures)))
        print(list(pool.map(score, range(6))))


if __name__ == "__main__":
    main()
`,
    after: `# needs: dask, distributed
from concurrent.futures import as_completed
from dask.distributed import Client


def score(row):
    total = 0
    for i in range(4_000):
        total += i * row % 7
    return total


def main():
    with Client(n_workers=2, threads_per_worker=1, dashboard_address=":0") as client, client.get_executor() as pool:
        futures = [pool.submit(score, row) for row in range(6)]
        print(sum(future.result() for future in as_completed(futures)))
        print(list(pool.map(score, range(6))))


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that stay as they are. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'a pool that is not ended by a `with` statement',
    code: `from concurrent.futures import ThreadPoolExecutor


def score(row):
    total = 0
    for i in range(20_000):
        total += i * row % 7
    return total


if __name__ == "__main__":
    pool = ThreadPoolExecutor(2)
    print(list(pool.map(score, range(6))))
    pool.shutdown()
`,
    reason: 'where its cluster should end cannot be told',
  },
];
