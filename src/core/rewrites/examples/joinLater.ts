import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'All threads are started before the first is joined',
    before: `import threading


def crunch(n, path):
    total = 0
    for i in range(n):
        total += i * i % 7
    with open(path, "w") as file:
        file.write(str(total))


for n in (20_000, 30_000, 40_000):
    thread = threading.Thread(target=crunch, args=(n, f"{n}.txt"))
    thread.start()
    thread.join()
print([open(f"{n}.txt").read() for n in (20_000, 30_000, 40_000)])
`,
    after: `import threading


def crunch(n, path):
    total = 0
    for i in range(n):
        total += i * i % 7
    with open(path, "w") as file:
        file.write(str(total))


threads = []
for n in (20_000, 30_000, 40_000):
    thread = threading.Thread(target=crunch, args=(n, f"{n}.txt"))
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
print([open(f"{n}.txt").read() for n in (20_000, 30_000, 40_000)])
`,
  },
  {
    title: 'A list that has the threads already',
    before: `import threading


def crunch(n, path):
    total = 0
    for i in range(n):
        total += i * i % 7
    with open(path, "w") as file:
        file.write(str(total))


def main():
    started = []
    for n in (20_000, 30_000):
        thread = threading.Thread(target=crunch, args=(n, f"{n}.txt"))
        started.append(thread)
        thread.start()
        thread.join()
    print(len(started), [open(f"{n}.txt").read() for n in (20_000, 30_000)])


main()
`,
    after: `import threading


def crunch(n, path):
    total = 0
    for i in range(n):
        total += i * i % 7
    with open(path, "w") as file:
        file.write(str(total))


def main():
    started = []
    for n in (20_000, 30_000):
        thread = threading.Thread(target=crunch, args=(n, f"{n}.txt"))
        started.append(thread)
        thread.start()
    for thread in started:
        thread.join()
    print(len(started), [open(f"{n}.txt").read() for n in (20_000, 30_000)])


main()
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A round that uses what its thread has done',
    reason: 'goes on after the join',
    code: `import threading


def crunch(n, path):
    total = 0
    for i in range(n):
        total += i * i % 7
    with open(path, "w") as file:
        file.write(str(total))


for n in (20_000, 30_000):
    thread = threading.Thread(target=crunch, args=(n, "total.txt"))
    thread.start()
    thread.join()
    print(open("total.txt").read())
`,
  },
];
