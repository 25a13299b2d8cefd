import type { CalledTarget } from '../domain/accident';
import { accidentFinding } from './accidentFinding';
import type { Rule } from './rule';

export const calledTarget: Rule = {
  id: 'called-target',
  summary: 'Target that is called on the spot instead of being handed over',
  explanation: `\`Thread(target=work())\` calls \`work\` at once, in the caller, and hands over what it returns. The work is done
before the thread is even made; the thread then has nothing to do, or fails because it was given no callable. The same
goes for \`pool.submit(work(x))\`, \`Timer(5, work())\` and \`asyncio.to_thread(work(x))\`.

Hand over the function, and its arguments beside it: \`Thread(target=work, args=(x,))\`, \`pool.submit(work, x)\`. If \`work\`
is a coroutine function, a thread cannot run what it gives: await it, or hand over \`asyncio.run\` with it.

The same happens with \`thread.run()\` instead of \`thread.start()\`. And \`Thread(target=work)\` of an \`async def work\` only
makes a coroutine in the thread, which nobody awaits, so nothing of it runs: hand over \`asyncio.run\` with \`work()\`,
or await it where you are. A function with \`yield\` is alike: the task makes a generator and is done, and the work happens
where somebody iterates over it.

Gilsight speaks only where it sees that the call gives no callable. A factory that makes the target, \`functools.partial\`,
a decorator, and an object with \`__call__\` are as they should be.`,
  bad: [
    {
      title: 'A thread whose work is done before it starts',
      code: `import threading
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        print(len(response.read()))

thread = threading.Thread(target=fetch("https://example.com"))
thread.start()
`,
    },
    {
      title: 'A pool that is given results instead of tasks',
      code: `from concurrent.futures import ThreadPoolExecutor

def score(row):
    total = 0
    for i in range(100_000):
        total += i * row
    return total

with ThreadPoolExecutor() as pool:
    for row in range(8):
        pool.submit(score(row))
`,
    },
    {
      title: 'A timer that does not wait',
      code: `import threading

def remind():
    print("time is up")

threading.Timer(60, remind()).start()
`,
    },
    {
      title: 'A coroutine, which a thread cannot run',
      code: `import asyncio
import threading

async def listen():
    while True:
        await asyncio.sleep(1)

threading.Thread(target=listen(), daemon=True).start()
`,
    },
    {
      title: 'A coroutine function, which a thread only calls',
      code: `import asyncio
import threading

async def listen():
    while True:
        await asyncio.sleep(1)

threading.Thread(target=listen, daemon=True).start()
`,
    },
    {
      title: 'A generator function, whose work is done by whoever iterates over it',
      code: `from concurrent.futures import ThreadPoolExecutor

def search(seed):
    best = 0
    for i in range(1_000_000):
        best = max(best, (seed * i) % 1_000_003)
    yield best

with ThreadPoolExecutor() as pool:
    futures = [pool.submit(search, seed) for seed in range(8)]
    results = [best for future in futures for best in future.result()]
`,
    },
    {
      title: 'A thread that runs in its caller, since it is not started',
      code: `import threading
from urllib.request import urlopen

class Fetch(threading.Thread):
    def run(self):
        with urlopen("https://example.com") as response:
            print(len(response.read()))

thread = Fetch()
thread.run()
thread.join()
`,
    },
  ],
  good: [
    {
      title: 'A thread with an event loop of its own',
      code: `import asyncio
import threading

async def listen():
    while True:
        await asyncio.sleep(1)

threading.Thread(target=lambda: asyncio.run(listen()), daemon=True).start()
`,
    },
    {
      title: 'A coroutine that a thread makes and the caller awaits',
      code: `import asyncio

async def listen():
    await asyncio.sleep(1)

async def main():
    coroutine = await asyncio.to_thread(listen)
    await coroutine
`,
    },
    {
      title: 'A function that works through a generator',
      code: `from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.request import urlopen

def pages(site):
    for number in range(10):
        with urlopen(f"{site}/{number}") as response:
            yield response.read()

with ThreadPoolExecutor() as pool:
    pool.submit(lambda: Path("pages").write_bytes(b"".join(pages("https://example.com"))))
`,
    },
    {
      title: 'A thread that runs in its caller where somebody wants it to',
      code: `import threading
import time

class Work(threading.Thread):
    def run(self):
        time.sleep(1)

def work(debug):
    thread = Work()
    if debug:
        thread.run()
    else:
        thread.start()
        thread.join()
`,
    },
    {
      title: 'The function and its arguments are handed over',
      code: `import threading
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        print(len(response.read()))

thread = threading.Thread(target=fetch, args=("https://example.com",))
thread.start()
`,
    },
    {
      title: 'A factory makes the target',
      code: `import threading
import time

def every(seconds):
    def tick():
        while True:
            time.sleep(seconds)
            print("tick")
    return tick

threading.Thread(target=every(5), daemon=True).start()
`,
    },
    {
      title: 'functools.partial makes a callable',
      code: `import functools
import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor() as pool:
    pool.submit(functools.partial(time.sleep, 1))
`,
    },
    {
      title: 'An object that can be called',
      code: `import threading
import time

class Ticker:
    def __init__(self, seconds):
        self.seconds = seconds

    def __call__(self):
        time.sleep(self.seconds)

threading.Timer(1, Ticker(5)).start()
`,
    },
    {
      title: 'What the call gives is not known',
      code: `import threading
from handlers import handler_for

threading.Thread(target=handler_for("clock")).start()
`,
    },
  ],
  check(site) {
    const { accident } = site;
    if (accident?.kind !== 'called-target') return undefined;
    return accidentFinding(site, 'called-target', accident, { severity: 'warning', ...wording(accident) });
  },
};

function wording({ call, gives }: CalledTarget): { readonly message: string; readonly there: string } {
  switch (gives) {
    case 'value':
      return {
        message: `\`${call}\` runs here, in the caller: it is called, not handed over. Hand over the function itself, and its arguments beside it.`,
        there: `\`${call}\` is called before anything is handed over, and gives no callable`,
      };
    case 'coroutine':
      return {
        message: `\`${call}\` gives a coroutine, which a thread cannot run. Await it instead, or hand over \`asyncio.run\` with it.`,
        there: `\`${call}\` gives a coroutine, which is no callable`,
      };
    case 'generator':
      return {
        message: `\`${call}\` gives a generator, which a thread cannot run. Hand over a function that works through it.`,
        there: `\`${call}\` gives a generator, which is no callable`,
      };
    case 'nothing':
      return {
        message: `\`${call}\` does the work here, in the caller: no thread is started. Call \`start()\` instead.`,
        there: `\`${call}\` does the work in the caller`,
      };
    case 'unawaited':
      return {
        message: `\`${call}\` only makes a coroutine there, which nobody awaits: nothing runs. Await it instead, or hand over \`asyncio.run\` with \`${call}(…)\`.`,
        there: `\`${call}\` gives a coroutine that nobody awaits`,
      };
    case 'dropped':
      return {
        message: `\`${call}\` yields: the thread only makes a generator, and nothing of it runs. Hand over a function that works through it.`,
        there: `\`${call}\` gives a generator that nobody iterates over`,
      };
    case 'unstarted':
      return {
        message: `\`${call}\` yields: the task only makes a generator, which runs in the caller. Hand over a function that works through it, and returns what it finds.`,
        there: `\`${call}\` gives a generator, which has not begun`,
      };
  }
}
