import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A lambda becomes a function with a name',
    prints: `[5999, 6001, 6005, 6006]
`,
    before: `import multiprocessing

if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(lambda n: sum(i * i % 7 for i in range(n)), range(3000, 3004)))
`,
    after: `import multiprocessing


def _sum_task(n):
    return sum(i * i % 7 for i in range(n))


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(_sum_task, range(3000, 3004)))
`,
  },
  {
    title: 'A nested function is given what it captured',
    prints: `[8999, 9004, 9005, 9009]
`,
    before: `from concurrent.futures import ProcessPoolExecutor


def main(scale):
    def crunch(n):
        return sum(i * scale % 7 for i in range(n))

    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(crunch, range(3000, 3004))))


if __name__ == "__main__":
    main(3)
`,
    after: `from concurrent.futures import ProcessPoolExecutor
from functools import partial


def _crunch(scale, n):
    return sum(i * scale % 7 for i in range(n))


def main(scale):
    crunch = partial(_crunch, scale)

    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(crunch, range(3000, 3004))))


if __name__ == "__main__":
    main(3)
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A nested function that counts',
    reason: 'changes',
    code: `import multiprocessing


def main(rows):
    count = 0

    def crunch(n):
        nonlocal count
        count += 1
        return sum(i % 7 for i in range(n))

    with multiprocessing.Pool(2) as pool:
        print(pool.map(crunch, rows), count)


if __name__ == "__main__":
    main([3000, 3001])
`,
  },
];
