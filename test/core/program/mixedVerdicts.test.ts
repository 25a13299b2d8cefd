import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';
import { expectVerdict, serialised, waiting } from './expectVerdict';

const probablySerialised = 'task, serialised, many, throughput, medium => information serialised-pool';
const mixed = 'task, mixed, many, throughput, high';
const unknown = 'task, unknown, many, throughput, low';

describe('a loop that sleeps until another thread lets it go on', () => {
  const game = (loop: string, comment: string): string => `
import os
import threading
import time

class Search:
    def __init__(self):
        self.paused = False
        self.stopped = threading.Event()

    def toggle(self):
        self.paused = not self.paused

    def run(self):
        for _ in range(100_000):
            ${loop}
                time.sleep(0.1)
            sum(i * i for i in range(5000))

searches = [Search() for _ in range(4)]
threads = [threading.Thread(target=search.run) for search in searches]  #> threading.Thread: Search.run, ${comment}
`;

  test.each<[string, string]>([
    ['that is an attribute', 'while self.paused:'],
    ['or an event', 'while not self.stopped.is_set():'],
  ])('says nothing of the work: %s', (_, loop) => expectSites(game(loop, 'serialised, many, throughput, high => warning serialised-threads')));

  test('but one that waits for a file waits', () => expectSites(game('while not os.path.exists("go"):', 'io, many, throughput, high')));
});

describe('both count', () => {
  test.each([
    ['waiting for longer than the work takes', waiting, `
import time

def task(n):
    time.sleep(1)
    return sum(i * n for i in range(10_000))
`],
    ['working for longer than the wait', serialised, `
import time

def task(n):
    time.sleep(0.001)
    return sum(i * n for i in range(1_000_000))
`],
    ['as much of each', mixed, `
import time

def task(n):
    time.sleep(0.05)
    return sum(i * n for i in range(1_000_000))
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));
});

describe('what cannot be resolved', () => {
  test.each([
    ['says nothing', unknown, `
from vendored_thing import crunch

def task(n):
    return crunch(n)
`],
    ['says nothing, in a loop', unknown, `
def task(jobs):
    for job in jobs:
        job.process()
`],
    ['does not hide the work around it', serialised, `
from vendored_thing import note

def task(n):
    note(n)
    return sum(i * n for i in range(10_000_000))
`],
    ['makes it less sure when it could be much of the work', probablySerialised, `
from vendored_thing import note

def task(n):
    note(n)
    return sum(i * n for i in range(100_000))
`],
    ['does not hide a long wait', waiting, `
import time
from vendored_thing import note

def task(n):
    note(n)
    time.sleep(1)
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));
});

describe('a worker that takes items from a queue is judged by what it does with one', () => {
  test.each([
    ['which is much', 'worker, serialised, many, throughput, high => warning serialised-threads', `
        total = 0
        for i in range(1_000_000):
            total += i * item
        results.append(total)`],
    ['which is to wait', 'worker, io, many, throughput, high', `
        urllib.request.urlopen(item).read()`],
    ['which is next to nothing', 'worker, io, many, throughput, high', `
        results.append(item + 1)`],
    ['which is unknown', 'worker, unknown, many, throughput, low', `
        handle(item)`],
  ])('%s', (_, comment, work) => expectSites(`
import queue
import threading
import urllib.request
from vendored_thing import handle

jobs = queue.Queue()
results = []

def worker():
    while True:
        item = jobs.get()
        if item is None:
            break${work}
        jobs.task_done()

for _ in range(4):
    threading.Thread(target=worker, daemon=True).start()  #> threading.Thread: ${comment}
`));
});
