import type { RewriteExample } from '../rewrite';

/** Programs before and after; as long as nothing is written, they run as before. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A loop that makes strings',
    before: `from concurrent.futures import ThreadPoolExecutor


def crunch(n: int) -> int:
    total = 0
    for i in range(n):
        total += i * i % 7
        if i % 50_000 == 0:
            total += len(str(i))
    return total


with ThreadPoolExecutor() as pool:
    print(list(pool.map(crunch, [90_000, 80_000])))
`,
    after: `from concurrent.futures import ThreadPoolExecutor


try:
    from crunch_extension import extended_crunch
except ImportError:  # Not built yet: crunch-extension/README.md

    def extended_crunch(function):
        return function


@extended_crunch
def crunch(n: int) -> int:
    total = 0
    for i in range(n):
        total += i * i % 7
        if i % 50_000 == 0:
            total += len(str(i))
    return total


with ThreadPoolExecutor() as pool:
    print(list(pool.map(crunch, [90_000, 80_000])))
`,
  },
];
