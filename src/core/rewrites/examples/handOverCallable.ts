import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'The function and its arguments are handed over',
    before: `import threading


def crunch(n, path="total.txt"):
    total = 0
    for i in range(n):
        total += i * i % 7
    with open(path, "w") as file:
        file.write(str(total))


thread = threading.Thread(target=crunch(40_000, path="out.txt"), daemon=True)
thread.start()
thread.join()
print(open("out.txt").read())
`,
    after: `import threading


def crunch(n, path="total.txt"):
    total = 0
    for i in range(n):
        total += i * i % 7
    with open(path, "w") as file:
        file.write(str(total))


thread = threading.Thread(target=crunch, args=(40_000,), kwargs={"path": "out.txt"}, daemon=True)
thread.start()
thread.join()
print(open("out.txt").read())
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A coroutine, which no thread can run',
    reason: 'A coroutine is handed over',
    code: `import asyncio
import threading


async def listen():
    while True:
        await asyncio.sleep(1)


threading.Thread(target=listen(), daemon=True).start()
`,
  },
];
