import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function toldOf(lines: string) {
  const report = await analyse({ 'main.py': `
import threading
from multiprocessing import Process

def work(n=1):
    total = 0
    for i in range(10_000_000):
        total += i * n
    return total

class Worker(threading.Thread):
    def run(self):
        work(2)

${lines}
` });
  return report['main.py'].findings.map(({ rule, message }) => `${rule}: ${message.replace(/ does .*/, '')}`);
}

test('a thread whose run is called in place of start works in its caller', async () => {
  expect(await toldOf('threading.Thread(target=work, args=(3,)).run()')).toEqual(['called-target: `Thread(…).run()`']);
  expect(await toldOf('for n in range(4):\n    Process(target=work, args=(n,)).run()')).toEqual(['called-target: `Process(…).run()`']);
  expect(await toldOf('thread = threading.Thread(target=work)\nthread.run()')).toEqual(['called-target: `thread.run()`']);
});

test('but not where it is started as well, nor where a class of threads may be meant for its method', async () => {
  expect(await toldOf('thread = threading.Thread(target=work)\nif input():\n    thread.start()\nelse:\n    thread.run()')).not.toContainEqual(expect.stringContaining('called-target'));
  expect(await toldOf('Worker().run()')).not.toContainEqual(expect.stringContaining('called-target'));
});
