import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'Work before the line that changes what is shared',
    before: `import threading

lock = threading.Lock()
totals = {}


def crunch(n):
    with lock:
        # Squares, since they grow.
        total = 0
        for i in range(100_000):
            total += i * n % 7
        text = f"""{n}:
    {total}"""
        totals[n] = text
        size = len(text)
    return size


threads = [threading.Thread(target=crunch, args=(n,)) for n in (2, 3, 4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(totals.items()))
`,
    after: `import threading

lock = threading.Lock()
totals = {}


def crunch(n):
    # Squares, since they grow.
    total = 0
    for i in range(100_000):
        total += i * n % 7
    text = f"""{n}:
    {total}"""
    with lock:
        totals[n] = text
    size = len(text)
    return size


threads = [threading.Thread(target=crunch, args=(n,)) for n in (2, 3, 4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(totals.items()))
`,
  },
  {
    title: 'Work in the line itself, behind an acquire',
    before: `from concurrent.futures import ThreadPoolExecutor
import threading


def cost(n):
    return sum(i * n % 7 for i in range(100_000))


class Totals:
    def __init__(self):
        self.lock = threading.Lock()
        self.total = 0

    def add(self, n):
        self.lock.acquire()
        try:
            self.total += cost(n)
        finally:
            self.lock.release()

    def run(self, sizes):
        with ThreadPoolExecutor() as pool:
            list(pool.map(self.add, sizes))


totals = Totals()
totals.run([2, 3, 4])
print(totals.total)
`,
    after: `from concurrent.futures import ThreadPoolExecutor
import threading


def cost(n):
    return sum(i * n % 7 for i in range(100_000))


class Totals:
    def __init__(self):
        self.lock = threading.Lock()
        self.total = 0

    def add(self, n):
        value = cost(n)
        self.lock.acquire()
        try:
            self.total += value
        finally:
            self.lock.release()

    def run(self, sizes):
        with ThreadPoolExecutor() as pool:
            list(pool.map(self.add, sizes))


totals = Totals()
totals.run([2, 3, 4])
print(totals.total)
`,
  },
  {
    title: 'A file that is open needs no lock',
    before: `from concurrent.futures import ThreadPoolExecutor
import threading

lock = threading.Lock()
words = []


def count(path):
    with lock:
        with open(path) as file:
            found = sorted(word.strip() for word in file.read().split() for _ in range(2_000))
            words.append((path, len(found)))


for name in ("a.txt", "b.txt", "c.txt"):
    with open(name, "w") as file:
        file.write("one two three " * 5)
with ThreadPoolExecutor() as pool:
    list(pool.map(count, ["a.txt", "b.txt", "c.txt"]))
print(sorted(words))
`,
    after: `from concurrent.futures import ThreadPoolExecutor
import threading

lock = threading.Lock()
words = []


def count(path):
    with open(path) as file:
        found = sorted(word.strip() for word in file.read().split() for _ in range(2_000))
        with lock:
            words.append((path, len(found)))


for name in ("a.txt", "b.txt", "c.txt"):
    with open(name, "w") as file:
        file.write("one two three " * 5)
with ThreadPoolExecutor() as pool:
    list(pool.map(count, ["a.txt", "b.txt", "c.txt"]))
print(sorted(words))
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'Each round changes what the tasks share',
    reason: 'changes or reads what the tasks share',
    code: `import threading

lock = threading.Lock()
total = 0


def crunch(n):
    global total
    with lock:
        for i in range(100_000):
            total += i * n % 7


threads = [threading.Thread(target=crunch, args=(n,)) for n in (2, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
`,
  },
  {
    title: 'What is read under the lock is what another task changes',
    reason: 'stands between lines that need the lock',
    code: `import threading

lock = threading.Lock()
last = [1]


def crunch(n):
    with lock:
        seed = last[0]
        for i in range(100_000):
            seed = (seed * 31 + i) % 1_000_003
        last[0] = seed


threads = [threading.Thread(target=crunch, args=(2,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(last)
`,
  },
  {
    title: 'Nothing that the tasks share is seen',
    reason: 'what the lock is for cannot be told',
    code: `import threading

lock = threading.Lock()


def crunch(n):
    with lock:
        total = 0
        for i in range(100_000):
            total += i * n % 7
        with open(f"{n}.txt", "w") as file:
            json_text = str(total)


threads = [threading.Thread(target=crunch, args=(n,)) for n in (2, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
`,
  },
];
