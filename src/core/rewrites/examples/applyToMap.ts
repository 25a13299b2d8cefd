import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'apply in a comprehension is map',
    before: `import multiprocessing


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        totals = [pool.apply(crunch, args=(n,)) for n in range(20_000, 20_006)]
    print(totals)
`,
    after: `import multiprocessing


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        totals = pool.map(crunch, range(20_000, 20_006))
    print(totals)
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A round that prepares its task',
    reason: 'does other work before',
    code: `from multiprocessing.pool import ThreadPool


def crunch(n, scale):
    return sum(i * scale % 7 for i in range(n))


def main(rows):
    with ThreadPool(4) as pool:
        for n in rows:
            scale = n % 5 + 1
            print(pool.apply(crunch, (n, scale)))


main([20_000, 30_000])
`,
  },
];
