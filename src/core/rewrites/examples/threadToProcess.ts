import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'Threads that compute become processes',
    before: `"""Counts into files, each in a thread of its own."""
import threading


def crunch(n, path):
    total = 0
    for i in range(n):
        total += i * i % 7
    with open(path, "w") as file:
        file.write(str(total))


def main():
    threads = []
    for k in range(4):
        thread = threading.Thread(target=crunch, args=(20_000 + k, f"count{k}.txt"))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    for k in range(4):
        print(open(f"count{k}.txt").read())


if __name__ == "__main__":
    main()
`,
    after: `"""Counts into files, each in a thread of its own."""
import multiprocessing


def crunch(n, path):
    total = 0
    for i in range(n):
        total += i * i % 7
    with open(path, "w") as file:
        file.write(str(total))


def main():
    threads = []
    for k in range(4):
        thread = multiprocessing.Process(target=crunch, args=(20_000 + k, f"count{k}.txt"))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    for k in range(4):
        print(open(f"count{k}.txt").read())


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A list that processes would fill in vain',
    reason: 'changes `results`',
    code: `import threading

results = []


def crunch(n):
    results.append(sum(i * i % 7 for i in range(n)))


if __name__ == "__main__":
    threads = [threading.Thread(target=crunch, args=(n,)) for n in (20_000, 30_000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sorted(results))
`,
  },
];
