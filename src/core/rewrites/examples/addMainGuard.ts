import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A pool at the top of the file',
    prints: `[5999, 6001, 6005, 6006, 6006, 6007]
`,
    before: `import multiprocessing


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


with multiprocessing.Pool(2) as pool:
    totals = pool.map(crunch, range(3000, 3006))
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
        totals = pool.map(crunch, range(3000, 3006))
    print(totals)
`,
  },
  {
    title: 'A function that the file calls',
    prints: `[5999, 6001, 6005, 6006, 6006, 6007]
`,
    before: `from concurrent.futures import ProcessPoolExecutor


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def main():
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(crunch, range(3000, 3006))))


main()
`,
    after: `from concurrent.futures import ProcessPoolExecutor


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def main():
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(crunch, range(3000, 3006))))


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'The program changes what the processes find, while it runs',
    reason: 'which the program changes while it runs',
    code: `import multiprocessing

scale = 1


def crunch(n):
    return sum(i * scale % 7 for i in range(n))


def main():
    global scale
    scale = 3
    with multiprocessing.Pool(2) as pool:
        print(pool.map(crunch, range(3000, 3006)))


main()
`,
  },
];
