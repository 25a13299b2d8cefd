import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'All processors, in each of the processes',
    before: `from concurrent.futures import ProcessPoolExecutor


def fit(rows, n_jobs):
    return sum(i * i % 7 for row in rows for i in range(row)), n_jobs != 0


def train(seed):
    return fit(range(20_000 + seed, 20_004 + seed), n_jobs=-1)


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(train, range(3))))
`,
    after: `from concurrent.futures import ProcessPoolExecutor


def fit(rows, n_jobs):
    return sum(i * i % 7 for row in rows for i in range(row)), n_jobs != 0


def train(seed):
    return fit(range(20_000 + seed, 20_004 + seed), n_jobs=1)


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(train, range(3))))
`,
  },
  {
    title: 'A hundred processes',
    before: `import multiprocessing


def score(row):
    return sum(i * row for i in range(100_000))


if __name__ == "__main__":
    with multiprocessing.Pool(processes=100) as pool:
        print(pool.map(score, range(6)))
`,
    after: `import multiprocessing


def score(row):
    return sum(i * row for i in range(100_000))


if __name__ == "__main__":
    with multiprocessing.Pool() as pool:
        print(pool.map(score, range(6)))
`,
  },
  {
    title: 'Twice as many as there are processors',
    before: `import os
from concurrent.futures import ProcessPoolExecutor


def score(row):
    return sum(i * row for i in range(100_000))


if __name__ == "__main__":
    print(os.name != "")
    with ProcessPoolExecutor(max_workers=os.cpu_count() * 2, mp_context=None) as pool:
        print(list(pool.map(score, range(6))))
`,
    after: `import os
from concurrent.futures import ProcessPoolExecutor


def score(row):
    return sum(i * row for i in range(100_000))


if __name__ == "__main__":
    print(os.name != "")
    with ProcessPoolExecutor(mp_context=None) as pool:
        print(list(pool.map(score, range(6))))
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [];
