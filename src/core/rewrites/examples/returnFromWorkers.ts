import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A list that each task appends to',
    prints: `[5999, 6001, 6005, 6006]\n`,
    before: `import multiprocessing

results = []


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    results.append(total)


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        pool.map(crunch, range(3000, 3004))
    print(results)
`,
    after: `import multiprocessing

results = []


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        results.extend(pool.map(crunch, range(3000, 3004)))
    print(results)
`,
  },
  {
    title: 'A dict that each task stores into',
    prints: `[(3000, 5999), (3001, 6001), (3002, 6005), (3003, 6006)]\n`,
    before: `from concurrent.futures import ProcessPoolExecutor

totals = {}


def crunch(n):
    totals[n] = sum(i * i % 7 for i in range(n))


def main():
    with ProcessPoolExecutor(2) as pool:
        pool.map(crunch, range(3000, 3004))
    print(sorted(totals.items()))


if __name__ == "__main__":
    main()
`,
    after: `from concurrent.futures import ProcessPoolExecutor

totals = {}


def crunch(n):
    return n, sum(i * i % 7 for i in range(n))


def main():
    with ProcessPoolExecutor(2) as pool:
        totals.update(pool.map(crunch, range(3000, 3004)))
    print(sorted(totals.items()))


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A function that the program calls as well',
    reason: 'used elsewhere, too',
    code: `import multiprocessing

results = []


def crunch(n):
    results.append(sum(i * i % 7 for i in range(n)))


if __name__ == "__main__":
    crunch(3000)
    with multiprocessing.Pool(2) as pool:
        pool.map(crunch, range(3000, 3004))
    print(results)
`,
  },
];
