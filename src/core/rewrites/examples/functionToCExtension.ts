import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after; as long as nothing is built, they run as before. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A loop over a range',
    before: `from concurrent.futures import ThreadPoolExecutor


def crunch(n: int, scale: int = 3) -> int:
    total = 0
    for i in range(n):
        total += i * scale % 7
    return total


def main():
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(crunch, [200_000, 300_000])))


if __name__ == "__main__":
    main()
`,
    after: `from concurrent.futures import ThreadPoolExecutor


try:
    from crunch_native import native_crunch
except ImportError:  # Not built yet: crunch-native/README.md

    def native_crunch(function):
        return function


@native_crunch
def crunch(n: int, scale: int = 3) -> int:
    total = 0
    for i in range(n):
        total += i * scale % 7
    return total


def main():
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(crunch, [200_000, 300_000])))


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A loop that calls back into Python',
    reason: 'calls `print`, which needs Python and the GIL',
    code: `from concurrent.futures import ThreadPoolExecutor


def crunch(n: int) -> int:
    total = 0
    for i in range(n):
        total += i * i % 7
        if i % 100_000 == 0:
            print(i)
    return total


with ThreadPoolExecutor() as pool:
    print(list(pool.map(crunch, [200_000, 300_000])))
`,
  },
  {
    title: 'A variable that changes its type',
    reason: 'keeps values of two types in `total`',
    code: `from concurrent.futures import ThreadPoolExecutor


def crunch(n: int):
    total = 0
    for i in range(n):
        total += i
    total = total * 0.5
    return total


with ThreadPoolExecutor() as pool:
    print(list(pool.map(crunch, [200_000, 300_000])))
`,
  },
  {
    title: 'Numbers that do not fit in 64 bits',
    reason: 'uses an int that does not fit in 64 bits',
    code: `from concurrent.futures import ThreadPoolExecutor


def crunch(n: int) -> int:
    state = n
    for _ in range(100_000):
        state = (state * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
    return state


with ThreadPoolExecutor() as pool:
    print(list(pool.map(crunch, [1, 2])))
`,
  },
];
