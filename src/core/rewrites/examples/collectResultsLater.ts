import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'Results are collected after all tasks are submitted',
    before: `from concurrent.futures import ThreadPoolExecutor


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        totals = [pool.submit(crunch, n).result() for n in range(20_000, 20_008)]
    print(totals)


if __name__ == "__main__":
    main()
`,
    after: `from concurrent.futures import ThreadPoolExecutor


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        totals = [future.result() for future in [pool.submit(crunch, n) for n in range(20_000, 20_008)]]
    print(totals)


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A lambda that would see the last round only',
    reason: 'A lambda is handed over',
    code: `from concurrent.futures import ThreadPoolExecutor


def crunch(n):
    return sum(i * i % 7 for i in range(n))


with ThreadPoolExecutor() as pool:
    totals = [pool.submit(lambda: crunch(n)).result() for n in (20_000, 30_000)]
print(totals)
`,
  },
];
