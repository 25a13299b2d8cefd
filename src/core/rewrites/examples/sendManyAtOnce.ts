import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'Tasks that are shorter than their way travel together',
    before: `from concurrent.futures import ProcessPoolExecutor


def double(row):
    return row * 2 + 1


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(sum(pool.map(double, range(500))))
`,
    after: `from concurrent.futures import ProcessPoolExecutor


def double(row):
    return row * 2 + 1


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(sum(pool.map(double, range(500), chunksize=10000)))
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A call for each task',
    reason: 'works on many items',
    code: `from concurrent.futures import ProcessPoolExecutor


def double(row):
    return row * 2 + 1


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        futures = [pool.submit(double, row) for row in range(500)]
        print(sum(future.result() for future in futures))
`,
  },
];
