import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'Threads that compute and print become processes',
    before: `import threading


class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__(daemon=True)
        self.number = number

    def run(self):
        total = 0
        for i in range(4_000):
            total += i * self.number % 7
        print(self.number, total)


def main():
    for number in range(3):
        worker = Worker(number)
        worker.start()
        worker.join()


if __name__ == "__main__":
    main()
`,
    after: `import multiprocessing


class Worker(multiprocessing.Process):
    def __init__(self, number):
        super().__init__(daemon=True)
        self.number = number

    def run(self):
        total = 0
        for i in range(4_000):
            total += i * self.number % 7
        print(self.number, total)


def main():
    for number in range(3):
        worker = Worker(number)
        worker.start()
        worker.join()


if __name__ == "__main__":
    main()
`,
  },
];

/** Programs that stay as they are. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'a result that is left on the object',
    code: `import threading


class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__()
        self.number = number
        self.total = 0

    def run(self):
        for i in range(400_000):
            self.total += i * self.number % 7


if __name__ == "__main__":
    workers = [Worker(number) for number in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print([worker.total for worker in workers])
`,
    reason: 'changes its object `self`',
  },
];
