import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'What is handed to the pool becomes calls',
    before: `# needs: ray
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
    after: `# needs: ray
from concurrent.futures import as_completed
import ray


def score(row):
    total = 0
    for i in range(4_000):
        total += i * row % 7
    return total


def main():
    with ray.init(num_cpus=2):
        futures = [ray.remote(score).remote(row).future() for row in range(6)]
        print(sum(future.result() for future in as_completed(futures)))
        print(list(map(ray.get, list(map(ray.remote(score).remote, range(6))))))


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that stay as they are. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'a method',
    code: `from concurrent.futures import ThreadPoolExecutor


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def score(self, row):
        total = 0
        for i in range(20_000):
            total += i * row % self.factor
        return total


if __name__ == "__main__":
    with ThreadPoolExecutor(2) as pool:
        print(list(pool.map(Scale(7).score, range(6))))
`,
    reason: 'Ray runs functions at the top of the file',
  },
];
