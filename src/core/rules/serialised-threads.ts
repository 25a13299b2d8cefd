import { findingAt, isSerialised, isSketch, isTiny, partlySerialised, plainLoopInstead, sketchOnly, threadBound, turnsSentence } from './serialisedFinding';
import type { Rule } from './rule';

export const serialisedThreads: Rule = {
  id: 'serialised-threads',
  summary: 'Several threads whose work holds the GIL',
  explanation: `Several threads are started to share out work, but the work is Python code, which needs the GIL. One
thread runs at a time; the others wait for it. Two such threads are no faster than one after the other.

Give the work to processes (\`ProcessPoolExecutor\`, or \`multiprocessing.Process\` with a \`Queue\` for results), or
move the inner loop into native code that releases the GIL. Leave it when the threads are there to keep a
program responsive rather than to finish sooner.

Of arithmetic that is over at once with the numbers that stand there, it is told as information: a sketch of
something larger, which threads would not make faster.`,
  bad: [
    {
      title: 'Two threads that count down are no faster than one',
      code: `import threading

def countdown(n):
    while n > 0:
        n -= 1

threads = [threading.Thread(target=countdown, args=(1_000_000,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
    },
    {
      title: 'A Thread subclass whose run method computes',
      code: `from threading import Thread

class Worker(Thread):
    def __init__(self, number):
        super().__init__()
        self.number = number

    def run(self):
        self.prime = all(self.number % divisor for divisor in range(2, self.number))

workers = [Worker(number) for number in (1_000_003, 1_000_033, 1_000_037)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
`,
    },
    {
      title: 'A sketch of a search, which a larger one would not gain from either',
      code: `import threading

def is_prime(number):
    for divisor in range(2, 100):
        if number % divisor == 0:
            return False
    return True

for number in (9_973, 10_007, 10_009):
    threading.Thread(target=is_prime, args=(number,)).start()
`,
    },
  ],
  good: [
    {
      title: 'Threads that sleep do not need the GIL',
      code: `import threading
import time

def wait(seconds):
    time.sleep(seconds)

threads = [threading.Thread(target=wait, args=(0.01,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
    },
    {
      title: 'A trivial task is nothing to mend',
      code: `import threading

counter = 0

def increment():
    global counter
    counter += 1

for _ in range(3):
    threading.Thread(target=increment).start()
`,
    },
  ],
  check(site, context) {
    if (site.family !== 'thread' || site.multiplicity !== 'many') return undefined;
    if (!isSerialised(site, context)) return partlySerialised(site, 'serialised-threads', context);
    if (isTiny(site)) return findingAt(site, 'serialised-threads', `${turnsSentence(site)} ${plainLoopInstead}`);
    if (isSketch(site)) return findingAt(site, 'serialised-threads', `${turnsSentence(site)} ${sketchOnly}`);
    return findingAt(site, 'serialised-threads', `${turnsSentence(site)} `
      + `However many, at most ${threadBound(site)} as fast as one. Processes would run it in parallel.`);
  },
};
