import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A loop over a range, and what it calls',
    before: `# needs: numba
from concurrent.futures import ThreadPoolExecutor


def rest(value, modulus):
    return value * value % modulus


def crunch(n):
    total = 0
    for i in range(n):
        total += rest(i - n, 7)
    return total


def main():
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(crunch, [200_000, 300_000])))


if __name__ == "__main__":
    main()
`,
    after: `# needs: numba
from concurrent.futures import ThreadPoolExecutor
from numba import njit


@njit(nogil=True)
def rest(value, modulus):
    return value * value % modulus


@njit(nogil=True)
def crunch(n):
    total = 0
    for i in range(n):
        total += rest(i - n, 7)
    return total


def main():
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(crunch, [200_000, 300_000])))


if __name__ == "__main__":
    main()
`,
  },
  {
    title: 'Floats in nested loops',
    before: `# needs: numba
import math
from concurrent.futures import ThreadPoolExecutor


def crunch(x):
    count = 0
    for i in range(1, 200):
        for k in range(200):
            r = math.sin(x * i) + k % 7 - i // -3 + x % 3.5 - x // 0.25
            if r > 0.5:
                break
            count += 1
        else:
            count -= 1
    return count


def main():
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(crunch, [0.1, -2.5])))


if __name__ == "__main__":
    main()
`,
    after: `# needs: numba
import math
from concurrent.futures import ThreadPoolExecutor
from numba import njit


@njit(nogil=True)
def crunch(x):
    count = 0
    for i in range(1, 200):
        for k in range(200):
            r = math.sin(x * i) + k % 7 - i // -3 + x % 3.5 - x // 0.25
            if r > 0.5:
                break
            count += 1
        else:
            count -= 1
    return count


def main():
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(crunch, [0.1, -2.5])))


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A count that becomes a float',
    reason: '`total` starts as an int and becomes a float',
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
    title: 'The smaller of two floats, one of which may be no number',
    reason: '`min` may give another result in Numba',
    code: `from concurrent.futures import ThreadPoolExecutor


def crunch(x):
    best = 0.0
    for i in range(200_000):
        best = min(x * i, best)
    return best


with ThreadPoolExecutor() as pool:
    print(list(pool.map(crunch, [0.5, float("nan")])))
`,
  },
];
