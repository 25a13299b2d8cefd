import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'Results that threads append come back in order',
    before: `"""Counts, each in a thread of its own."""
import threading

results = []


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    results.append(total)


def main():
    threads = []
    for n in (20_000, 30_000, 40_000):
        # One for each size.
        thread = threading.Thread(target=crunch, args=(n,))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
    print(results)


if __name__ == "__main__":
    main()
`,
    after: `"""Counts, each in a thread of its own."""
from concurrent.futures import ProcessPoolExecutor

results = []


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def main():
    futures = []
    with ProcessPoolExecutor() as pool:
        for n in (20_000, 30_000, 40_000):
            # One for each size.
            futures.append(pool.submit(crunch, n))
        for future in futures:
            results.append(future.result())
    print(results)


if __name__ == "__main__":
    main()
`,
  },
  {
    title: 'Each process counts for itself',
    before: `import threading

total = 0
lock = threading.Lock()

def count_primes(low, high):
    global total
    for n in range(low, high):
        if n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1)):
            with lock:
                total += 1

threads = []
for k in range(4):
    low = k * 2000
    threads.append(threading.Thread(target=count_primes, args=(low, low + 2000)))
[t.start() for t in threads]
[t.join() for t in threads]
print(total)
`,
    after: `from concurrent.futures import ProcessPoolExecutor

total = 0

def count_primes(low, high):
    total = 0
    for n in range(low, high):
        if n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1)):
            total += 1
    return total

futures = []
if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        for k in range(4):
            low = k * 2000
            futures.append(pool.submit(count_primes, low, low + 2000))
        for future in futures:
            total += future.result()
    print(total)
`,
  },
  {
    title: 'Processes that filled copies of a list',
    prints: `[5999, 6001, 6005]
`,
    before: `import multiprocessing

results = []


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    results.append(total)


if __name__ == "__main__":
    workers = [multiprocessing.Process(target=crunch, args=(n,)) for n in range(3000, 3003)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(results)
`,
    after: `from concurrent.futures import ProcessPoolExecutor

results = []


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        futures = [pool.submit(crunch, n) for n in range(3000, 3003)]
        for future in futures:
            results.append(future.result())
    print(results)
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'Workers that look at what the others found',
    reason: 'does more with what it shares',
    code: `import threading

best = [0]


def longest(low, high):
    for n in range(max(low, 1), high):
        steps, m = 0, n
        while m != 1:
            m = m // 2 if m % 2 == 0 else 3 * m + 1
            steps += 1
        if steps > best[0]:
            best[0] = steps


if __name__ == "__main__":
    threads = [threading.Thread(target=longest, args=(low, low + 500)) for low in (0, 500, 1000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(best)
`,
  },
];
