import threading
from collections import Counter


class Worker(threading.Thread):
    def __init__(self, limit):
        threading.Thread.__init__(self)
        self.limit = limit
        self.counts = Counter()

    def collatz(self, n):
        length = 1
        while n != 1:
            n = 3 * n + 1 if n % 2 else n // 2
            length += 1
        return length

    def run(self):
        for n in range(1, self.limit):
            self.counts[self.collatz(n)] += 1


ITEMS = [40000, 40001, 40002]

if __name__ == "__main__":
    workers = [Worker(x) for x in ITEMS]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print([w.counts.most_common(1) for w in workers])
