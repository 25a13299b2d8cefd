import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A pool in the tasks of a pool',
    prints: '[56019, 56026]\n',
    before: `import multiprocessing


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def crunch_table(rows):
    with multiprocessing.Pool(2) as pool:
        # One row after the other.
        totals = pool.map(crunch, rows)
        return sum(totals) + len("""
        rows""")


def main(tables):
    with multiprocessing.Pool(2) as pool:
        print(pool.map(crunch_table, tables))


if __name__ == "__main__":
    main([range(7_000, 7_004), range(7_001, 7_005)])
`,
    after: `import multiprocessing


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def crunch_table(rows):
    # One row after the other.
    totals = list(map(crunch, rows))
    return sum(totals) + len("""
        rows""")


def main(tables):
    with multiprocessing.Pool(2) as pool:
        print(pool.map(crunch_table, tables))


if __name__ == "__main__":
    main([range(7_000, 7_004), range(7_001, 7_005)])
`,
  },
  {
    title: 'An executor in the tasks of an executor, and the import that only it needed',
    before: `import concurrent.futures
from concurrent.futures import ProcessPoolExecutor


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def crunch_table(rows):
    with ProcessPoolExecutor() as pool:
        return sum(pool.map(crunch, rows, chunksize=2))


def main(tables):
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(list(pool.map(crunch_table, tables)))


if __name__ == "__main__":
    main([range(20_000, 20_004), range(20_001, 20_005)])
`,
    after: `import concurrent.futures


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def crunch_table(rows):
    return sum(map(crunch, rows))


def main(tables):
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(list(pool.map(crunch_table, tables)))


if __name__ == "__main__":
    main([range(20_000, 20_004), range(20_001, 20_005)])
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A function that the program calls, too',
    reason: '`crunch_table` is also called outside of the workers',
    code: `import multiprocessing


def crunch(n):
    return sum(i * i % 7 for i in range(n))


def crunch_table(rows):
    with multiprocessing.Pool(2) as pool:
        return pool.map(crunch, rows)


def main(tables):
    print(crunch_table(tables[0]))
    with multiprocessing.Pool(2) as pool:
        print(pool.map(crunch_table, tables))


if __name__ == "__main__":
    main([range(7_000, 7_004), range(7_001, 7_005)])
`,
  },
  {
    title: 'Tasks that keep something in their process',
    reason: '`crunch` changes what it finds in its process',
    code: `import multiprocessing

seen = []


def crunch(n):
    seen.append(n)
    return sum(i * len(seen) for i in range(n))


def crunch_table(rows):
    with multiprocessing.Pool(2, maxtasksperchild=1) as pool:
        return pool.map(crunch, rows, 1)


def main(tables):
    with multiprocessing.Pool(2) as pool:
        print(pool.map(crunch_table, tables))


if __name__ == "__main__":
    main([range(7_000, 7_004), range(7_001, 7_005)])
`,
  },
];
