import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const score = `
def score(row=1):
    total = 0
    for i in range(1_000_000):
        total += i * row
    return total
`;

describe('the target may be', () => {
  test.each<[string, AnnotatedSources]>([
    ['a nested function', `
from concurrent.futures import ThreadPoolExecutor

def main(rows, factor):
    def scale(row):
        return sum(row * factor for _ in range(100_000))

    with ThreadPoolExecutor() as pool:
        return list(pool.map(scale, rows))  #> ThreadPoolExecutor.map: scale, serialised, many, throughput, high => warning serialised-pool
`],
    ['a lambda that calls', `
from concurrent.futures import ThreadPoolExecutor
${score}
with ThreadPoolExecutor() as pool:
    results = list(pool.map(lambda row: score(row + 1), range(8)))  #> ThreadPoolExecutor.map: lambda, serialised, many, throughput, high => warning serialised-pool
`],
    ['a lambda that computes', `
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor() as pool:
    results = list(pool.map(lambda n: sum(i * i for i in range(1_000_000)), range(8)))  #> ThreadPoolExecutor.map: lambda, serialised, many, throughput, high => warning serialised-pool
`],
    ['a lambda in a variable', `
from concurrent.futures import ThreadPoolExecutor
${score}
again = lambda row: score(row)
with ThreadPoolExecutor() as pool:
    results = list(pool.map(again, range(8)))  #> ThreadPoolExecutor.map: lambda, serialised, many, throughput, high => warning serialised-pool
`],
    ['a partial', `
from concurrent.futures import ThreadPoolExecutor
from functools import partial
${score}
with ThreadPoolExecutor() as pool:
    results = [pool.submit(partial(score, row=row)) for row in range(8)]  #> ThreadPoolExecutor.submit: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['a partial in a variable, whose arguments say how long its loop is', `
import functools
import threading

def count(rounds, label):
    for i in range(rounds):
        pass

task = functools.partial(count, 50_000_000)
threading.Thread(target=task, args=("a",)).start()  #> threading.Thread: count, serialised, single, unknown, high => information serialised-background-thread
`],
    ['a bound method of self', `
from concurrent.futures import ThreadPoolExecutor

class Scorer:
    weight = 3

    def run(self, rows):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self._score, rows))  #> ThreadPoolExecutor.map: Scorer._score, serialised, many, throughput, high => warning serialised-pool

    def _score(self, row):
        return sum(i * row * self.weight for i in range(100_000))
`],
    ['a bound method of an object', `
import threading

class Model:
    def train(self):
        for epoch in range(50_000_000):
            self.loss = 1 / (epoch + 1)

model = Model()
threading.Thread(target=model.train).start()  #> threading.Thread: Model.train, serialised, single, unknown, high => information serialised-background-thread
`],
    ['a bound method of an object that was just made', `
import threading

class Model:
    def train(self):
        for epoch in range(50_000_000):
            self.loss = 1 / (epoch + 1)

threading.Thread(target=Model().train).start()  #> threading.Thread: Model.train, serialised, single, unknown, high => information serialised-background-thread
`],
    ['a method that a base class has', `
from concurrent.futures import ThreadPoolExecutor

class Base:
    def score(self, row):
        return sum(i * row for i in range(100_000))

class Scorer(Base):
    def run(self, rows):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.score, rows))  #> ThreadPoolExecutor.map: Base.score, serialised, many, throughput, high => warning serialised-pool
`],
    ['a static method', `
from concurrent.futures import ThreadPoolExecutor

class Scorer:
    @staticmethod
    def score(row):
        return sum(i * row for i in range(100_000))

with ThreadPoolExecutor() as pool:
    pool.map(Scorer.score, range(8))  #> ThreadPoolExecutor.map: Scorer.score, serialised, many, throughput, high => warning serialised-pool
`],
    ['a class method', `
from concurrent.futures import ThreadPoolExecutor

class Scorer:
    weight = 3

    @classmethod
    def score(cls, row):
        return sum(i * row * cls.weight for i in range(100_000))

with ThreadPoolExecutor() as pool:
    pool.map(Scorer.score, range(8))  #> ThreadPoolExecutor.map: Scorer.score, serialised, many, throughput, high => warning serialised-pool
`],
    ['an object that can be called', `
from concurrent.futures import ThreadPoolExecutor

class Scorer:
    def __call__(self, row):
        return sum(i * row for i in range(100_000))

with ThreadPoolExecutor() as pool:
    pool.map(Scorer(), range(8))  #> ThreadPoolExecutor.map: Scorer, serialised, many, throughput, high => warning serialised-pool
`],
    ['a class', `
from concurrent.futures import ThreadPoolExecutor

class Row:
    def __init__(self, row):
        self.total = sum(i * row for i in range(100_000))

with ThreadPoolExecutor() as pool:
    rows = list(pool.map(Row, range(8)))  #> ThreadPoolExecutor.map: Row, serialised, many, throughput, high => warning serialised-pool
`],
    ['a function that a decorator wraps', `
import functools
from concurrent.futures import ThreadPoolExecutor

def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)
    return wrapper

@logged
def score(row):
    return sum(i * row for i in range(100_000))

with ThreadPoolExecutor() as pool:
    pool.map(score, range(8))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['the element of a list in a loop', `
import threading
${score}
def other():
    for i in range(2_000_000):
        pass

for task in [score, other]:
    threading.Thread(target=task).start()  #> threading.Thread: score, serialised, many, throughput, high => warning serialised-threads
`],
    ['the value of a dict', `
import threading
${score}
tasks = {"score": score}
for name in names:
    threading.Thread(target=tasks[name]).start()  #> threading.Thread: score, serialised, many, throughput, high => warning serialised-threads
`],
    ['the value of a dict’s items', `
from concurrent.futures import ThreadPoolExecutor
${score}
tasks = {"first": score, "second": lambda: score(2)}
with ThreadPoolExecutor() as pool:
    futures = {name: pool.submit(task) for name, task in tasks.items()}  #> ThreadPoolExecutor.submit: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['one of a dict’s values', `
import threading
${score}
TASKS = {"first": score, "second": lambda: score(2)}
for task in TASKS.values():
    threading.Thread(target=task).start()  #> threading.Thread: score, serialised, many, throughput, high => warning serialised-threads
`],
    ['the first part of a job that is unpacked', `
from concurrent.futures import ThreadPoolExecutor
${score}
jobs = [(score, 1), (score, 2)]
with ThreadPoolExecutor() as pool:
    futures = [pool.submit(*job) for job in jobs]  #> ThreadPoolExecutor.submit: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['part of a tuple in a list', `
import threading
${score}
for task, row in [(score, 1), (score, 2)]:
    threading.Thread(target=task, args=(row,)).start()  #> threading.Thread: score, serialised, many, throughput, high => warning serialised-threads
`],
    ['a parameter that callers in the file fill', `
import threading
${score}
def in_background(task):
    threading.Thread(target=task).start()  #> threading.Thread: score, serialised, single, unknown, high => information serialised-background-thread

in_background(score)  #> threading.Thread through in_background: score, serialised, single, unknown, high
`],
    ['one of two', `
import threading
${score}
def other(row=1):
    for i in range(2_000_000):
        pass

threading.Thread(target=score if quick else other).start()  #> threading.Thread: score, serialised, single, unknown, high
`],
    ['a function of a library', `
import json
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor() as pool:
    documents = list(pool.map(json.loads, texts))  #> ThreadPoolExecutor.map: json.loads, serialised, many, throughput, high => warning gil-holding-native
`],
    ['a function of a library that waits', `
import subprocess
import threading

for command in commands:
    threading.Thread(target=subprocess.run, args=(command,)).start()  #> threading.Thread: subprocess.run, io, many, throughput, high
`],
    ['a coroutine’s runner', `
import asyncio
import threading

async def main():
    await asyncio.sleep(10)

threading.Thread(target=asyncio.run, args=(main(),)).start()  #> threading.Thread: asyncio.run, io, single, unknown, high
`],
    ['a parameter of which nothing is known', `
from concurrent.futures import ThreadPoolExecutor

def run_all(task, rows):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(task, rows))  #> ThreadPoolExecutor.map: task, unknown, many, throughput, low
`],
    ['what an unknown module brings', `
import threading
from vendored_thing import crunch

for number in range(4):
    threading.Thread(target=crunch, args=(number,)).start()  #> threading.Thread: vendored_thing.crunch, unknown, many, throughput, low
`],
    ['the result of a function that makes functions', `
import threading

def make(rounds):
    def task():
        for i in range(rounds):
            pass
    return task

threading.Thread(target=make(50_000_000)).start()  #> threading.Thread: task, serialised, single, unknown, high => information serialised-background-thread
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a method of something unknown is', () => {
  test.each<[string, AnnotatedSources]>([
    ['that of the only class of the file that has it, but not for sure', `
import threading

class Job:
    def extract(self):
        total = 0
        for i in range(10_000_000):
            total += i
        return total

def work(job):
    job.extract()

def main(jobs):
    for job in jobs:
        threading.Thread(target=work, args=(job,)).start()  #> threading.Thread: work, serialised, many, throughput, medium => information serialised-threads
`],
    ['not that of the class which hands it on', `
from concurrent.futures import ThreadPoolExecutor

class Many:
    def __init__(self, parts):
        self.parts = parts

    def run(self, query):
        total = 0
        for i in range(10_000_000):
            total += i
        with ThreadPoolExecutor() as pool:
            return [pool.submit(lambda part=part: part.run(query)) for part in self.parts]  #> ThreadPoolExecutor.submit: lambda, unknown, many, throughput, low
`],
  ])('%s', async (_, sources) => { await expectSites(sources); });
});

test('a test is no place for a warning', async () => {
  await expectSites({
    'tests/test_table.py': `
import threading
${score}
def test_many():
    threads = [threading.Thread(target=score) for _ in range(4)]  #> threading.Thread: score, serialised, many, throughput, high => information serialised-threads
`,
  });
});

test('a test of unittest that asserts something asks whether it is safe to share', async () => {
  await expectSites({
    'tests/test_table.py': `
import threading
import unittest
${score}
class TableTest(unittest.TestCase):
    def testMany(self):
        threads = [threading.Thread(target=score) for _ in range(4)]  #> threading.Thread: score, serialised, many, throughput, high
        for thread in threads:
            thread.start()
        self.assertEqual(len(threads), 4)
`,
  });
});

describe('an attribute that is asked for by its name', () => {
  const shapes = `
import time
from concurrent.futures import ThreadPoolExecutor

class Square:
    def draw(self, n):
        return sum(i * i for i in range(1_000_000))

    def wait(self, n):
        time.sleep(n)

def pause(n):
    time.sleep(n)
`;

  test.each<[string, string, string]>([
    ['is the method', "getattr(Square(), 'draw')", 'Square.draw, serialised, many, throughput, high => warning serialised-pool'],
    ['is the other method', "getattr(Square(), 'wait', None)", 'Square.wait, io, many, throughput, high'],
    ['is what is given for it where there is none', "getattr(Square(), 'paint', pause)", 'pause, io, many, throughput, high'],
    ['is not known where the name is not', 'getattr(Square(), input())', 'getattr, unknown, many, throughput, low'],
  ])('%s', (_, target, comment) => expectSites(`${shapes}
with ThreadPoolExecutor() as pool:
    list(pool.map(${target}, range(8)))  #> ThreadPoolExecutor.map: ${comment}
`));
});

describe('an attribute whose name is put together', () => {
  const commands = (name: string, comment: string) => `
import threading
import time

class Commands:
    def __init__(self, queue):
        self.queue = queue

    def do_count(self):
        return sum(i * i for i in range(1_000_000))

    def do_add(self):
        return sum(i for i in range(1_000_000))

    def wait_do(self):
        time.sleep(1)

    def listen(self):
        while True:
            command = self.queue.get()
            getattr(self, ${name})()

def start(queue):
    threading.Thread(target=Commands(queue).listen).start()  #> threading.Thread: Commands.listen, ${comment}
`;
  const computes = 'serialised, single, unknown, high';

  test.each<[string, string, string]>([
    ['is one of those that begin so', "'do_' + command", computes],
    ['in an f-string', "f'do_{command}'", computes],
    ['in a format', "'do_%s' % command", computes],
    ['in another format', "'do_{}'.format(command)", computes],
    ['or that end so', "command + '_do'", 'io, single, unknown, high'],
    ['and is not known where none does', "f'on_{command}'", 'unknown, single, unknown, low'],
    ['or where nothing is said of it', 'command', 'unknown, single, unknown, low'],
  ])('%s', (_, name, comment) => expectSites(commands(name, comment)));
});

test('a method that is handed over through its class is given its object as an argument', () => expectSites(`
import threading

class Counter:
    def __init__(self):
        self.value = 0

    def add(self, rounds):
        for _ in range(rounds):
            self.value += 1

counter = Counter()
for _ in range(4):
    threading.Thread(target=Counter.add, args=(counter, 1_000_000)).start()  #> threading.Thread: Counter.add, serialised, many, throughput, high => warning serialised-threads
`));

test('a generator function, of which a thread makes a generator and nothing more', () => expectSites(`
import threading

def numbers(n):
    for i in range(n):
        yield sum(j * j for j in range(1000))

threads = [threading.Thread(target=numbers, args=(100_000,)) for _ in range(4)]  #> threading.Thread: numbers, serialised, many, throughput, high => warning called-target
`));

test('a generator function, whose work is done by whoever asks for the result; one that a decorator changes may be anything', () => expectSites(`
import contextlib
from concurrent.futures import ThreadPoolExecutor

def numbers(n):
    for i in range(n):
        yield sum(j * j for j in range(1000))

@contextlib.contextmanager
def measured(n):
    yield n

with ThreadPoolExecutor() as pool:
    futures = [pool.submit(numbers, 1000) for _ in range(4)]  #> ThreadPoolExecutor.submit: numbers, serialised, many, throughput, high => warning called-target
    found = [number for future in futures for number in future.result()]
    pool.submit(measured, 1)  #> ThreadPoolExecutor.submit: measured, serialised, many, throughput, high
`));
