import type { RefusalExample } from '../rewrite';
import { offers as ofCExtension } from './functionToCExtension';

/** Programs before and after: the package has another inside, and the same outside. */
export const offers = ofCExtension;

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A list that is made on the way',
    reason: 'makes a list, `flags`, for which Cython needs the GIL',
    code: `from concurrent.futures import ThreadPoolExecutor


def sieve(n: int) -> int:
    flags = [True] * (n + 1)
    count = 0
    for i in range(2, n + 1):
        if flags[i]:
            count += 1
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return count


with ThreadPoolExecutor() as pool:
    print(list(pool.map(sieve, [200_000, 300_000])))
`,
  },
  {
    title: 'A count that becomes a float',
    reason: '`total` of `crunch` starts as an int and becomes a float',
    code: `from concurrent.futures import ThreadPoolExecutor


def crunch(n):
    total = 0
    for i in range(n):
        total += i * 0.5
    return total


with ThreadPoolExecutor() as pool:
    print(list(pool.map(crunch, [200_000, 0])))
`,
  },
  {
    title: 'A function that calls itself',
    reason: 'compiled code crashes where Python raises RecursionError',
    code: `from concurrent.futures import ThreadPoolExecutor


def fib(n: int) -> int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


with ThreadPoolExecutor() as pool:
    print(list(pool.map(fib, range(24))))
`,
  },
];
