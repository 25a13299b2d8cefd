import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function messagesOf(body: string): Promise<readonly string[]> {
  const reports = await analyse({ 'main.py': `import queue, threading, time, tqdm
jobs = queue.Queue()
stop = threading.Event()
lock = threading.Lock()
ready = False
thread = threading.Thread(target=time.sleep, args=(1,))
def work():
${body.replace(/^/gm, '    ')}
threading.Thread(target=work).start()
` });
  return reports['main.py'].findings.map(({ severity, message }) => `${severity}: ${message}`);
}

describe('a thread that never waits is told of', () => {
  test.each([
    ['it asks a queue', 'jobs.get_nowait', 'while True:\n    try:\n        job = jobs.get_nowait()\n        print(job)\n    except queue.Empty:\n        pass'],
    ['it asks a queue until it is told to stop', 'jobs.get_nowait', 'while not stop.is_set():\n    try:\n        job = jobs.get_nowait()\n    except queue.Empty:\n        continue'],
    ['it asks whether a queue is empty', 'jobs.empty', 'while True:\n    if not jobs.empty():\n        print(jobs.get())'],
    ['it asks whether an event is set', 'stop.is_set', 'while not stop.is_set():\n    pass'],
    ['it asks whether a thread lives', 'thread.is_alive', 'while thread.is_alive():\n    pass'],
    ['it asks whether any thread lives', 'lock.locked', 'while any(each.is_alive() for each in [thread]):\n    if lock.locked():\n        lock.release()'],
    ['it asks a queue not to wait', 'jobs.get', 'while True:\n    try:\n        print(jobs.get(block=False))\n    except queue.Empty:\n        pass'],
    ['it looks for a job inside of another loop, and notes that there is none', 'jobs.empty', 'while not stop.is_set():\n    lock.acquire()\n    while not thread.stopped:\n        "takes the next job"\n        try:\n            if jobs.empty() is False:\n                print(jobs.get())\n            else:\n                thread.idle = True\n        except ValueError as error:\n            raise error'],
    ['it saves what comes until all has come', 'jobs.empty', 'count = 0\nwhile True:\n    if not jobs.empty():\n        count += 1\n        print(jobs.get())\n    if count >= 100:\n        break'],
    ['it shows how far others have come', 'jobs.qsize', 'total = jobs.qsize()\nbar = tqdm.tqdm(total=total)\nwhile True:\n    left = jobs.qsize()\n    bar.n = total - left\n    bar.update()\n    if left == 0:\n        break'],
    ['it tries to get a lock', 'lock.acquire', 'while True:\n    if lock.acquire(False):\n        lock.release()'],
  ])('%s', async (_, asked, body) => {
    expect(await messagesOf(body)).toEqual([expect.stringMatching(new RegExp(`^warning: This thread never waits: it calls \`${asked}\``))]);
  });
});

describe('a thread that only reads what others change is told of', () => {
  test.each([
    ['it waits for a flag', 'thread.ready', 'while not thread.ready:\n    pass'],
    ['it waits for a name of the module', 'ready', 'while not ready:\n    continue'],
    ['it looks through others', 'each.result', 'found = False\nwhile not found and len(threads) > 0:\n    for each in threads:\n        if each.result > 0:\n            found = True'],
    ['it looks at the clock until its time has come', 'time.time', 'seen = time.time()\nwhile not thread.stopped:\n    if time.time() - seen > 5:\n        print("late")\n        thread.stopped = True'],
    ['it notes how full a queue is', 'thread.running', 'while thread.running:\n    if thread.asked == "q":\n        thread.full = True\n        break\n    else:\n        size = jobs.qsize()\n        if size == 0:\n            thread.full = False\n        elif size > 80:\n            thread.full = True'],
    ['it does something when a flag is set', 'thread.ready', 'while True:\n    if thread.ready:\n        print(jobs.get())'],
  ])('%s', async (_, read, body) => {
    expect(await messagesOf(body)).toEqual([expect.stringMatching(new RegExp(`^warning: This thread never waits: it looks at \`${read}\``))]);
  });
});

test('what is told of a thread that never waits leads to the loop that asks', async () => {
  const reports = await analyse({ 'main.py': `import threading
import time
class Game(threading.Thread):
    def run(self):
        for turn in range(100):
            while not self.ready:
                pass
            time.sleep(2)
Game().start()
` });
  const [finding] = reports['main.py'].findings;
  expect(finding?.evidence.map(({ range, text }) => `${range.start.line + 1} ${text}`)).toEqual([
    '9 hands `Game.run` to Thread subclass',
    '4 `Game.run` is defined here',
    '6 goes round and round, and asks `self.ready`',
  ]);
});

describe('a thread that waits, ends or works is not', () => {
  test.each([
    ['it waits for an item', 'while True:\n    try:\n        print(jobs.get(timeout=1))\n    except queue.Empty:\n        pass'],
    ['it sleeps when there is none', 'while True:\n    try:\n        print(jobs.get_nowait())\n    except queue.Empty:\n        time.sleep(0.1)'],
    ['it shows how far others have come every second', 'total = jobs.qsize()\nbar = tqdm.tqdm(total=total)\nwhile True:\n    left = jobs.qsize()\n    bar.n = total - left\n    bar.update()\n    if left == 0:\n        break\n    time.sleep(1)'],
    ['it takes what is left until all is done', 'while True:\n    left = jobs.qsize()\n    print(jobs.get())\n    if left == 0:\n        break'],
    ['it sleeps after each round', 'while True:\n    try:\n        print(jobs.get_nowait())\n    except queue.Empty:\n        pass\n    time.sleep(0.1)'],
    ['it ends when there is none', 'while True:\n    try:\n        print(jobs.get_nowait())\n    except queue.Empty:\n        break'],
    ['it takes what is left', 'while not jobs.empty():\n    jobs.get_nowait()'],
    ['it takes what is left, and others do so too', 'while not jobs.empty():\n    try:\n        jobs.get(block=False)\n    except queue.Empty:\n        pass'],
    ['it sleeps between questions', 'while not stop.is_set():\n    time.sleep(0.1)'],
    ['it sleeps between looks', 'while not ready:\n    time.sleep(0.1)'],
    ['it changes what it reads', 'while thread.left > 0:\n    if thread.left > 0:\n        thread.left -= 1'],
    ['it sleeps between looks at the clock', 'seen = time.time()\nwhile not thread.stopped:\n    if time.time() - seen > 5:\n        thread.stopped = True\n    time.sleep(0.1)'],
    ['it changes the others', 'while thread.open:\n    for each in thread.open:\n        if each.done:\n            thread.open.remove(each)'],
    ['it goes on from what it saw', 'low = 0\nwhile thread.running:\n    if thread.target > low:\n        low = low + 1\n    else:\n        break'],
    ['it notes and sleeps', 'while thread.running:\n    if jobs.qsize() > 80:\n        thread.full = True\n    time.sleep(1)'],
    ['it waits with the question', 'while not stop.wait(1):\n    pass'],
  ])('%s', async (_, body) => {
    expect(await messagesOf(body)).toEqual([]);
  });
});

test('a thread that computes without end and saves what it finds is told of, one that waits for a round is not', async () => {
  const program = (pause: string) => ({ 'main.py': `
import threading
import time
from PIL import Image

def paint():
    while True:
        picture = Image.new("RGB", (200, 200))
        for x in range(200):
            for y in range(200):
                total = 0
                for i in range(limit):
                    total += i * x * y % 251
                picture.putpixel((x, y), (total % 256, 0, 0))
        picture.save("picture.png")
        ${pause}

threading.Thread(target=paint, daemon=True).start()
serve()
` });
  const rulesOf = async (pause: string) => (await analyse(program(pause)))['main.py'].findings.map(({ rule }) => rule);
  expect(await rulesOf('pass')).toEqual(['serialised-background-thread']);
  expect(await rulesOf('time.sleep(60)')).toEqual([]);
});

describe('a thread that never waits is told of where its function', () => {
  const program = (body: string) => `import queue, threading
class Core(threading.Thread):
    def run(self):
        print('begins')
${body.replace(/^/gm, '        ')}
    def serve(self):
        jobs = queue.Queue()
        threading.Thread(target=jobs.put, args=(1,)).start()
        self.loop(jobs)
    def loop(self, jobs):
        while not self.stopped:
            try:
                print(jobs.get(timeout=0))
            except queue.Empty:
                pass
Core().start()
`;

  test('ends with the one that asks', async () => {
    const [finding, ...others] = (await analyse({ 'main.py': program('self.serve()') }))['main.py'].findings;
    expect(others).toEqual([]);
    expect(finding?.message).toContain('This thread never waits: it calls `jobs.get`');
    expect(finding?.evidence.map(({ text }) => text)).toEqual([
      'hands `Core.run` to Thread subclass', '`Core.run` is defined here', 'calls `Core.serve`', '`Core.serve` is defined here', 'calls `Core.loop`', '`Core.loop` is defined here',
      'goes round and round, and asks `jobs.get`',
    ]);
  });

  /** What is said where the thread itself is started. */
  const saidOf = async (body: string) => {
    const { findings } = (await analyse({ 'main.py': program(body) }))['main.py'];
    return findings.filter(({ evidence: [first] }) => first?.text.includes('Core.run')).map(({ rule }) => rule);
  };

  test('ends with the one that asks, whatever is made sure around it', async () => {
    expect(await saidOf("try:\n    self.serve()\nfinally:\n    print('ends')")).toEqual(['serialised-background-thread']);
  });

  test('but not where that only hands it on, or gives it to somebody', async () => {
    expect(await saidOf('threading.Timer(5, self.serve).start()')).toEqual([]);
    expect(await saidOf('print(self.serve)')).toEqual([]);
  });
});

describe('a thread that waits for a time by asking a function again and again is told of', () => {
  const limiter = `import threading, time
class Limiter:
    def __init__(self, rate):
        self.lock = threading.Lock()
        self.rate = rate
        self.last = 0.0
    def allows(self):
        with self.lock:
            now = time.monotonic()
            if now - self.last < 1 / self.rate:
                return False
            self.last = now
            return True
def work(limiter):
    for job in range(100):
        while not limiter.allows():
BODY
        print(job)
threading.Thread(target=work, args=(Limiter(5),)).start()
`;

  test('where its rounds do nothing else', async () => {
    const reports = await analyse({ 'main.py': limiter.replace('BODY', '            pass') });
    expect(reports['main.py'].findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: This thread waits for a time to come by calling `limiter.allows` again and again. Meanwhile it holds the GIL that the others need. A `time.sleep` in each round waits without it.',
    ]);
  });

  test('but not where they sleep', async () => {
    const reports = await analyse({ 'main.py': limiter.replace('BODY', '            time.sleep(0.01)') });
    expect(reports['main.py'].findings).toEqual([]);
  });
});
