import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'Nobody has chosen a scheduler',
    before: `# needs: dask
import dask
from dask import delayed


def score(row: int):
    total = 0
    for i in range(4_000):
        total += i * row % 7
    return total


if __name__ == "__main__":
    tasks = [delayed(score)(row) for row in range(6)]
    print(dask.compute(*tasks))
`,
    after: `# needs: dask
import dask
from dask import delayed


def score(row: int):
    total = 0
    for i in range(4_000):
        total += i * row % 7
    return total


if __name__ == "__main__":
    tasks = [delayed(score)(row) for row in range(6)]
    print(dask.compute(*tasks, scheduler="processes"))
`,
  },
  {
    title: 'Threads are named, and the program gets a main guard',
    before: `# needs: dask
import dask


def score(row: int):
    total = 0
    for i in range(4_000):
        total += i * row % 7
    return total


print(dask.compute([dask.delayed(score)(row) for row in range(6)], scheduler='threads'))
`,
    after: `# needs: dask
import dask


def score(row: int):
    total = 0
    for i in range(4_000):
        total += i * row % 7
    return total


if __name__ == '__main__':
    print(dask.compute([dask.delayed(score)(row) for row in range(6)], scheduler='processes'))
`,
  },
];

/** Programs that stay as they are. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'tasks that fill a list of the program',
    code: `# needs: dask
import dask

found = []


def collect(row):
    total = 0
    for i in range(20_000):
        total += i * row % 7
    found.append(total)


if __name__ == "__main__":
    dask.compute([dask.delayed(collect)(row) for row in range(6)])
    print(sorted(found))
`,
    reason: 'a process would change its own copy',
  },
];
