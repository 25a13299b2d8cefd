import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'The pool keeps its methods',
    before: `# needs: mpi4py, command mpiexec
# starts with: mpiexec -n 3 python -m mpi4py.futures
from concurrent.futures import ThreadPoolExecutor, as_completed


def score(row):
    total = 0
    for i in range(4_000):
        total += i * row % 7
    return total


def main():
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(score, row) for row in range(6)]
        print(sum(future.result() for future in as_completed(futures)))
        print(list(pool.map(score, range(6))))


if __name__ == "__main__":
    main()
`,
    after: `# needs: mpi4py, command mpiexec
# starts with: mpiexec -n 3 python -m mpi4py.futures
from concurrent.futures import as_completed
from mpi4py.futures import MPIPoolExecutor


def score(row):
    total = 0
    for i in range(4_000):
        total += i * row % 7
    return total


def main():
    with MPIPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(score, row) for row in range(6)]
        print(sum(future.result() for future in as_completed(futures)))
        print(list(pool.map(score, range(6))))


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that stay as they are. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'workers that fill a list of the program',
    code: `from concurrent.futures import ThreadPoolExecutor

found = []


def collect(row):
    total = 0
    for i in range(20_000):
        total += i * row % 7
    found.append(total)


if __name__ == "__main__":
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(collect, range(6)))
    print(sorted(found))
`,
    reason: 'a process would change its own copy',
  },
];
