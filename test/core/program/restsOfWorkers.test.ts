import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function verdictOf(loop: string) {
  const report = await analyse({ 'main.py': `
import threading
import time

jobs = []
running = True

def score(job):
    total = 0
    for step in range(20_000):
        total += step * job % 7
    return total

def work():
${loop.replace(/^/gm, '    ')}

for _ in range(4):
    threading.Thread(target=work).start()
` });
  return report['main.py'].sites[0]?.verdict;
}

test('a worker that sleeps while there is nothing to do is judged by what it does otherwise', async () => {
  expect(await verdictOf(`
while True:
    if not jobs:
        time.sleep(0.1)
        continue
    score(jobs.pop())
`)).toBe('serialised');
  expect(await verdictOf(`
while True:
    if jobs:
        score(jobs.pop())
    else:
        time.sleep(0.1)
`)).toBe('serialised');
});

test('but not where it sleeps in every round, or does next to nothing else', async () => {
  expect(await verdictOf(`
while True:
    if jobs:
        score(jobs.pop())
    time.sleep(0.1)
`)).toBe('io');
  expect(await verdictOf(`
while True:
    if not jobs:
        time.sleep(0.1)
        continue
    jobs.pop()
`)).toBe('io');
});
