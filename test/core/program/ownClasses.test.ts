import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';
import { expectVerdict, serialised, waiting } from './expectVerdict';

describe('an object makes others of its own class', () => {
  test.each<[string, string]>([
    ['through type()', 'type(self)(self.size)'],
    ['through __class__', 'self.__class__(self.size)'],
  ])('%s', (_, made) => expectVerdict(`
class Grid:
    def __init__(self, size):
        self.size = size
        self.cells = [i * size for i in range(100_000)]

    def grown(self):
        return ${made}

def task(n):
    return Grid(n).grown()
`, serialised));
});

describe('the members of an enumeration', () => {
  const steps = `
import time
from enum import Enum

class Step:
    def __init__(self, x):
        self.x = x

    def add(self, n):
        return sum(self.x * i for i in range(n))

    def pause(self):
        time.sleep(self.x)

class Direction(Enum):
    EAST = Step(1)
    WEST = Step(-1)

    def opposite(self):
        return sum(i * i for i in range(100_000))
`;

  test.each<[string, string, string]>([
    ['are gone through, and hold their values', serialised, 'return [direction.value.add(50_000) for direction in Direction]'],
    ['have the methods of the class', serialised, 'return Direction.EAST.opposite()'],
    ['are as many as the class has', serialised, 'for direction in Direction:\n        sum(i * i for i in range(40_000))'],
    ['wait where their values do', waiting, 'Direction.WEST.value.pause()'],
  ])('%s', (_, comment, body) => expectVerdict(`${steps}
def task(n):
    ${body}
`, comment));
});

describe('dict() has the values that it is given', () => {
  test.each<[string, string]>([
    ['as pairs', "dict([('square', square), ('cube', cube)])"],
    ['by name', 'dict(square=square, cube=cube)'],
    ['in another dict', "dict({'square': square}, cube=cube)"],
  ])('%s', (_, table) => expectSites(`
from concurrent.futures import ThreadPoolExecutor

def square(n):
    return [i * i for i in range(n)]

def cube(n):
    return [i ** 3 for i in range(n)]

operations = ${table}

def task(name):
    return operations[name](100_000)

with ThreadPoolExecutor() as pool:
    results = list(pool.map(task, items))  #> ThreadPoolExecutor.map: ${serialised}
`));
});

describe('a class is what its author means it to be', () => {
  test('what is called is the function below its overloads', () => expectVerdict(`
from typing import overload

class Page:
    @overload
    def load(self, number: int) -> int: ...
    @overload
    def load(self, number: str) -> int: ...
    def load(self, number):
        return sum(int(number) * i % 7 for i in range(100_000))

def task(n):
    return Page().load(n)
`, serialised));

  test('a method that raises NotImplemented stands for those of the heirs', () => expectVerdict(`
class Model:
    def step(self):
        raise NotImplemented()

    def run(self):
        return [self.step() for _ in range(100)]

class Linear(Model):
    def step(self):
        return sum(i % 7 for i in range(10_000))

def task(model: Model):
    return model.run()
`, serialised));

  test('a model of Django has its manager from its base', () => expectVerdict(`
from django.db import models

class Order(models.Model):
    total = models.IntegerField()

def task(n):
    return Order.objects.filter(total__gte=n).count()
`, waiting));

  test('a weak reference gives the object that it was made of', () => expectVerdict(`
import weakref

class Grid:
    def sum(self):
        return sum(i % 7 for i in range(100_000))

class View:
    def __init__(self):
        self.grid = weakref.ref(Grid())

    def total(self):
        grid = self.grid()
        return grid.sum()

def task(n):
    return View().total()
`, serialised));

  test('a copy of a callable is the callable', () => expectVerdict(`
import copy
from functools import partial

def score(n):
    return sum(i * n % 7 for i in range(100_000))

def task(n):
    return copy.copy(partial(score, n))()
`, serialised));
});

describe('what an object was made with', () => {
  const job = `
import threading
import time

class Job:
    def __init__(self, kind, count=1):
        self.kind = kind
        self.count = count

    def run(self):
        if self.kind == "wait":
            time.sleep(60)
        elif self.kind == "count":
            for i in range(50_000_000):
                self.count += i
`;
  const counts = 'Job.run, serialised, single, unknown, high => information serialised-background-thread';
  const waits = 'Job.run, io, single, unknown, high';
  test('decides what is asked of it', () => expectSites(`${job}
threading.Thread(target=Job("wait").run).start()  #> threading.Thread: ${waits}
threading.Thread(target=Job(kind="count").run).start()  #> threading.Thread: ${counts}
`));

  test('is told from what another method makes for the same attribute', () => expectSites(`${job}
class Window:
    def wait(self):
        self.job = Job("wait")
        threading.Thread(target=self.job.run).start()  #> threading.Thread: ${waits}

    def count(self):
        self.job = Job("count")
        threading.Thread(target=self.job.run).start()  #> threading.Thread: ${counts}
`));

  test('decides nothing where somebody gives the attribute another value', () => expectSites(`${job}
job = Job("wait")
job.kind = input()
threading.Thread(target=job.run).start()  #> threading.Thread: Job.run, io, single, unknown, high
`));
});
