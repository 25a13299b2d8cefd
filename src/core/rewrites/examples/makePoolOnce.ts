import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'The pool is made about the loop',
    before: `import multiprocessing


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def main(batches):
    totals = []
    for batch in batches:
        # A few at a time.
        rows = [n + 1 for n in batch]
        with multiprocessing.Pool(2) as pool:
            totals.append(sum(pool.map(crunch, rows)))
        print(len(totals))
    return totals


if __name__ == "__main__":
    print(main([range(3000, 3002), range(3002, 3004)]))
`,
    after: `import multiprocessing


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def main(batches):
    totals = []
    with multiprocessing.Pool(2) as pool:
        for batch in batches:
            # A few at a time.
            rows = [n + 1 for n in batch]
            totals.append(sum(pool.map(crunch, rows)))
            print(len(totals))
    return totals


if __name__ == "__main__":
    print(main([range(3000, 3002), range(3002, 3004)]))
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'Workers that keep what they have seen',
    reason: 'which the next round would find changed',
    code: `import multiprocessing

seen = []


def crunch(n):
    seen.append(n)
    return sum(i * len(seen) % 7 for i in range(n))


def main(batches):
    for batch in batches:
        with multiprocessing.Pool(2) as pool:
            print(len(pool.map(crunch, batch)))


if __name__ == "__main__":
    main([range(3000, 3002), range(3002, 3004)])
`,
  },
  {
    title: 'A function that makes a pool for each call',
    reason: 'give that function the pool',
    code: `import multiprocessing


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def total(batch):
    with multiprocessing.Pool(2) as pool:
        return sum(pool.map(crunch, batch))


def main(batches):
    return [total(batch) for batch in batches]


if __name__ == "__main__":
    print(main([range(3000, 3002), range(3002, 3004)]))
`,
  },
];
