import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'A queue that a process fills',
    prints: `5999\n`,
    before: `import multiprocessing
import queue


def crunch(n, results):
    results.put(sum(i * i % 7 for i in range(n)))


if __name__ == "__main__":
    results = queue.Queue()
    worker = multiprocessing.Process(target=crunch, args=(3000, results))
    worker.start()
    print(results.get())
    worker.join()
`,
    after: `import multiprocessing


def crunch(n, results):
    results.put(sum(i * i % 7 for i in range(n)))


if __name__ == "__main__":
    results = multiprocessing.Queue()
    worker = multiprocessing.Process(target=crunch, args=(3000, results))
    worker.start()
    print(results.get())
    worker.join()
`,
  },
  {
    title: 'An event that a process sets',
    prints: `5999\ndone\n`,
    before: `from multiprocessing import Process
from threading import Event


def crunch(n, done):
    print(sum(i * i % 7 for i in range(n)))
    done.set()


if __name__ == "__main__":
    done = Event()
    worker = Process(target=crunch, args=(3000, done))
    worker.start()
    done.wait()
    worker.join()
    print("done")
`,
    after: `from multiprocessing import Process
import multiprocessing


def crunch(n, done):
    print(sum(i * i % 7 for i in range(n)))
    done.set()


if __name__ == "__main__":
    done = multiprocessing.Event()
    worker = Process(target=crunch, args=(3000, done))
    worker.start()
    done.wait()
    worker.join()
    print("done")
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A lock of the file, which each process makes for itself',
    reason: 'Give it to each process as an argument',
    code: `import threading
from multiprocessing import Process

lock = threading.Lock()


def crunch(n):
    with lock:
        print(sum(i * i % 7 for i in range(n)))


if __name__ == "__main__":
    workers = [Process(target=crunch, args=(n,)) for n in (3000, 3001)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
`,
  },
];
