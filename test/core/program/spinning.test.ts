import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function messagesOf(body: string): Promise<readonly string[]> {
  const reports = await analyse({ 'main.py': `import queue, threading, time
jobs = queue.Queue()
stop = threading.Event()
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
  ])('%s', async (_, asked, body) => {
    expect(await messagesOf(body)).toEqual([expect.stringMatching(new RegExp(`^warning: This thread never waits: it calls \`${asked}\``))]);
  });
});

describe('a thread that waits, ends or works is not', () => {
  test.each([
    ['it waits for an item', 'while True:\n    try:\n        print(jobs.get(timeout=1))\n    except queue.Empty:\n        pass'],
    ['it sleeps when there is none', 'while True:\n    try:\n        print(jobs.get_nowait())\n    except queue.Empty:\n        time.sleep(0.1)'],
    ['it sleeps after each round', 'while True:\n    try:\n        print(jobs.get_nowait())\n    except queue.Empty:\n        pass\n    time.sleep(0.1)'],
    ['it ends when there is none', 'while True:\n    try:\n        print(jobs.get_nowait())\n    except queue.Empty:\n        break'],
    ['it takes what is left', 'while not jobs.empty():\n    jobs.get_nowait()'],
    ['it sleeps between questions', 'while not stop.is_set():\n    time.sleep(0.1)'],
    ['it waits with the question', 'while not stop.wait(1):\n    pass'],
  ])('%s', async (_, body) => {
    expect(await messagesOf(body)).toEqual([]);
  });
});
