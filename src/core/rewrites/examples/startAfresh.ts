import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A pool beside a thread',
    before: `import multiprocessing
import threading


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def watch(done):
    done.wait()


def main():
    done = threading.Event()
    watcher = threading.Thread(target=watch, args=(done,))
    watcher.start()
    with multiprocessing.Pool(2) as pool:
        print(pool.map(crunch, range(3000, 3004)))
    done.set()
    watcher.join()


if __name__ == "__main__":
    main()
`,
    after: `import multiprocessing
import threading


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def watch(done):
    done.wait()


def main():
    done = threading.Event()
    watcher = threading.Thread(target=watch, args=(done,))
    watcher.start()
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        print(pool.map(crunch, range(3000, 3004)))
    done.set()
    watcher.join()


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'Processes that need what the program has changed',
    reason: 'which the program changes while it runs',
    code: `import threading
from concurrent.futures import ProcessPoolExecutor

scale = 1


def crunch(n):
    return sum(i * scale % 7 for i in range(n))


def watch(done):
    done.wait()


def main():
    global scale
    scale = 3
    done = threading.Event()
    threading.Thread(target=watch, args=(done,)).start()
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(crunch, range(3000, 3004))))
    done.set()


if __name__ == "__main__":
    main()
`,
  },
];
