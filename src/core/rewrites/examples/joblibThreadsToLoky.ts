import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'Threads that are named in the call',
    before: `# needs: joblib
from joblib import Parallel, delayed


def crunch(n, scale=1):
    total = 0
    for i in range(n):
        total += i * scale % 7
    return total


def main():
    print(Parallel(n_jobs=2, backend="threading")(delayed(crunch)(n, scale=3) for n in (20_000, 30_000)))


if __name__ == "__main__":
    main()
`,
    after: `# needs: joblib
from joblib import Parallel, delayed


def crunch(n, scale=1):
    total = 0
    for i in range(n):
        total += i * scale % 7
    return total


def main():
    print(Parallel(n_jobs=2, backend="loky")(delayed(crunch)(n, scale=3) for n in (20_000, 30_000)))


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'Workers that fill a list of the program',
    reason: 'changes its argument `into`',
    code: `# needs: joblib
from joblib import Parallel, delayed


def crunch(n, into):
    into.append(sum(i * i % 7 for i in range(n)))


def main():
    totals = []
    Parallel(n_jobs=2, backend="threading")(delayed(crunch)(n, totals) for n in (20_000, 30_000))
    print(sorted(totals))


if __name__ == "__main__":
    main()
`,
  },
];
