import { expect, test } from 'vitest';
import { expectSites } from '../../support/expectSites';
import { analyse } from '../../support/analyse';

test('a task that starts others, waits for them and names what they found waits', () => expectSites({ 'askers.py': `
import threading

class Asker(threading.Thread):
    def join(self):
        super().join()
        return self.found
`, 'main.py': `
from concurrent.futures import ThreadPoolExecutor
from askers import Asker

names = ["tree", "house", "car"]

def both(left: Asker, right: Asker):
    left.start()
    right.start()
    return [names[int(each)] for each in left.join()], [names[int(each)] for each in right.join()]

with ThreadPoolExecutor() as pool:
    list(pool.map(both, questions, others))  #> ThreadPoolExecutor.map: both, io, many, throughput, high
` }));

test('beside a window threads that are kept to be joined are started for one thing each', async () => {
  const master = (top: string) => `
import threading
${top}

class Threads:
    def __init__(self):
        self.threads = []

    def add(self, path):
        thread = threading.Thread(target=count, args=(path,))
        self.threads.append(thread)
        thread.start()

    def close(self):
        for thread in self.threads:
            thread.join()

def count(path):
    total = 0
    for i in range(100_000):
        total += i % len(path)
    return total
`;
  const multiplicityOf = async (top: string) => (await analyse({ 'main.py': master(top) }))['main.py'].sites.map(({ multiplicity }) => multiplicity);
  expect(await multiplicityOf('')).toEqual(['many']);
  expect(await multiplicityOf('import tkinter as tk')).toEqual(['single']);
});
