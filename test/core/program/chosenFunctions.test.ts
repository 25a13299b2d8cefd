import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const score = `
def score(row, factor=1):
    total = 0
    for i in range(100_000):
        total += i * factor
    return total
`;

describe('a function that is chosen while the program runs is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['by the end of its name among those of the file', `
from concurrent.futures import ThreadPoolExecutor
${score}
def fast_report(rows):
    return [score(row) for row in rows]

def full_report(rows):
    return [score(row, 2) for row in rows]

def gather(kind):
    return globals()[kind + '_report'](range(10))

with ThreadPoolExecutor() as pool:
    list(pool.map(gather, ['fast', 'full']))  #> ThreadPoolExecutor.map: gather, serialised, many, throughput, high => warning serialised-pool
`],
    ['by the kind of its argument', `
from concurrent.futures import ThreadPoolExecutor
from functools import singledispatch
${score}
@singledispatch
def show(value):
    raise TypeError(value)

@show.register(list)
def _(value):
    return score(value)

@show.register
def _(value: dict):
    return score(value, 2)

with ThreadPoolExecutor() as pool:
    list(pool.map(show, values))  #> ThreadPoolExecutor.map: show, serialised, many, throughput, high => warning serialised-pool
`],
    ['in a table whose rows are handed to who runs what it is given', `
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
${score}
def count(row, factor=1):
    total = 0
    for i in range(200_000):
        total += i * factor
    return total

checks = [{'name': 'by score', 'check': score}, {'name': 'by count', 'check': count}]

def run(function, *rest):
    day = date.today()
    if len(sys.argv) > 1:
        function(day, *rest)

def prepare(day, row):
    check_all(row['name'], row['check'])

def check_all(name, check):
    with ThreadPoolExecutor() as pool:
        list(pool.map(check, rows))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool

for row in checks:
    run(prepare, row)
`],
    ['of several kinds by the names of its arguments', `
from concurrent.futures import ThreadPoolExecutor
${score}
class Lines:
    def render(self, width, height):
        return score(width) + height

class Points:
    def render(self, width, height=10):
        return score(width, 2) + height

class Title:
    def render(self, page):
        return page.render()

def draw(layer):
    return layer.render(width=100, height=50)

with ThreadPoolExecutor() as pool:
    list(pool.map(draw, layers))  #> ThreadPoolExecutor.map: draw, serialised, many, throughput, medium => information serialised-pool
`],
  ])('%s', (_, sources) => expectSites(sources));
});

test('a method of which the types are declared first is the one that follows', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
from typing import overload
${score}
class Table:
    @overload
    def weigh(self, row: int) -> int: ...

    @overload
    def weigh(self, row: str) -> str: ...

    def weigh(self, row):
        return score(row)

table = Table()

def task(row):
    return table.weigh(row)

with ThreadPoolExecutor() as pool:
    list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, high => warning serialised-pool
`));

test('what an object is made with is known where its constructor hands all on', () => expectSites(`
import threading
${score}
class Engine:
    def step(self):
        return score(1)

class Worker:
    def __init__(self, name, *, engine):
        self.name = name
        self.engine = engine

    def run(self):
        return [self.engine.step() for _ in range(10)]

class ThreadedWorker(Worker):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.thread = threading.Thread(target=self.run)  #> threading.Thread: Worker.run, serialised, single, unknown, high => information serialised-background-thread

ThreadedWorker("first", engine=Engine()).thread.start()
`));

test('a private method of the project asks no service, whatever it is called', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
${score}
class Source:
    def __init__(self):
        self.listeners = []

    def _publish(self, event):
        for listener in self.listeners:
            listener(event)

def task(source):
    source._publish("begin")
    return score(1)

with ThreadPoolExecutor() as pool:
    list(pool.map(task, sources))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, medium => information serialised-pool
`));

test.each([
  ['is saved once there is enough of it', 'if len(batch) >= 1000:\n            requests.post("https://example.org", json=batch)\n            batch = []', 'serialised, many, throughput, high => warning serialised-pool'],
  ['is saved each time', 'if len(batch) >= 1:\n            requests.post("https://example.org", json=batch)\n            batch = []', 'io, many, throughput, high'],
])('what is put by %s', (_, saved, comment) => expectSites(`
import requests
from concurrent.futures import ThreadPoolExecutor
${score}
def task(rows):
    batch = []
    for row in rows:
        batch.append(score(row))
        ${saved}

with ThreadPoolExecutor() as pool:
    list(pool.map(task, tables))  #> ThreadPoolExecutor.map: task, ${comment}
`));

test('what is decrypted only if it is under a password seldom is', () => expectSites(`
import zlib
from concurrent.futures import ThreadPoolExecutor

class Member:
    def __init__(self, path, password=None):
        self.path = path
        self._decrypter = Decrypter(password) if password else None

    def read(self):
        with open(self.path, "rb") as file:
            data = file.read()
        if self._decrypter is not None:
            data = bytes([byte ^ 7 for byte in data])
        return zlib.decompress(data)

def task(path):
    return Member(path).read()

with ThreadPoolExecutor() as pool:
    list(pool.map(task, paths))  #> ThreadPoolExecutor.map: task, mixed, many, throughput, high
`));

test('an array that a worker takes from a queue is a whole one, however its loop ends', () => expectSites(`
import queue
import threading
import numpy as np

jobs = queue.Queue()
stop = threading.Event()

def work():
    while not stop.is_set():
        rows = jobs.get()
        np.linalg.svd(rows)

for _ in range(4):
    threading.Thread(target=work).start()  #> threading.Thread: work, parallel, many, throughput, high
`));

test('what is gone through by hand is gone through to its end', () => expectSites(`
from PyQt5.QtCore import QThread
${score}
class Steps(QThread):
    def __init__(self, steps):
        super().__init__()
        self.steps = steps

    def run(self):
        while not self.isInterruptionRequested():
            try:
                done = next(self.steps)
            except StopIteration:
                break

def load(paths):
    for folder in range(100):
        for path in range(100):
            score(path)
            yield path

def start(paths):
    thread = Steps(load(paths))  #> QThread subclass: Steps.run, serialised, single, responsiveness, high => information serialised-background-thread
    thread.start()
`));

test('of several kinds none is chosen where a call does not tell them apart', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
${score}
class Lines:
    def render(self, width):
        return score(width)

class Points:
    def render(self, width):
        return score(width, 2)

def draw(layer):
    return layer.render(100)

with ThreadPoolExecutor() as pool:
    list(pool.map(draw, layers))  #> ThreadPoolExecutor.map: draw, unknown, many, throughput, low
`));

test('a lock that is taken as soon as it is free, with a sleep in between, keeps nobody from computing', () => expectSites(`
import time
from concurrent.futures import ThreadPoolExecutor
${score}
class Lock:
    def __init__(self):
        self.taken = False

    def acquire(self, limit=None):
        start = time.time()
        while True:
            if not self.taken:
                self.taken = True
                break
            if limit and time.time() - start > limit:
                raise TimeoutError("nobody let go")
            time.sleep(0.01)

    def release(self):
        self.taken = False

lock = Lock()

def task(row):
    lock.acquire()
    lock.release()
    return score(row)

with ThreadPoolExecutor() as pool:
    list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, high => warning serialised-pool
`));

test('of what only one of several ways computes it is not said that all tasks take turns', () => expectSites(`
import json
from concurrent.futures import ThreadPoolExecutor

def task(path):
    if path.endswith("npy"):
        return load(path)
    elif path.endswith("bin"):
        return open(path, "rb").read()
    elif path.endswith("json"):
        return open(path).read()
    else:
        return sum(i * i for i in range(100_000))

def count(number):
    if number < 2:
        return 0
    elif number == 2:
        return 1
    elif number % 2 == 0:
        return 2
    else:
        return sum(i * number for i in range(100_000))

def each(path):
    if path.endswith("npy"):
        return sum(i * i for i in range(1_000_000))
    elif path.endswith("bin"):
        return sum(i + i for i in range(1_000_000))
    else:
        return sum(i - 1 for i in range(1_000_000))

with ThreadPoolExecutor() as pool:
    list(pool.map(task, paths))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, medium => information serialised-pool
    list(pool.map(each, paths))  #> ThreadPoolExecutor.map: each, serialised, many, throughput, high => warning serialised-pool
    list(pool.map(count, open("numbers.txt")))  #> ThreadPoolExecutor.map: count, serialised, many, throughput, high => warning serialised-pool
`));
