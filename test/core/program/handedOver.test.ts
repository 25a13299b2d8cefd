import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

describe('a target that is called on the spot is none', () => {
  test.each<[string, AnnotatedSources]>([
    ['when the function gives nothing', `
import threading

def work():
    print("working")

threading.Thread(target=work()).start()  #> threading.Thread: work, unknown, single, unknown, low => warning called-target
`],
    ['when it gives a number, by way of another function', `
from concurrent.futures import ThreadPoolExecutor

def add(a, b):
    return a + b

def work(x):
    return add(x, 1) if x else None

with ThreadPoolExecutor() as pool:
    pool.submit(work(3))  #> ThreadPoolExecutor.submit: work, unknown, single, unknown, low => warning called-target
`],
    ['when it says that it gives a list', `
import multiprocessing
from elsewhere import load

def work(path) -> list[str]:
    return load(path)

multiprocessing.Process(target=work("a")).start()  #> multiprocessing.Process: work, unknown, single, unknown, low => warning called-target => information missing-main-guard
`],
    ['when it is a method', `
import threading
import time

class Clock:
    def tick(self):
        while True:
            time.sleep(1)

    def run(self):
        threading.Thread(target=self.tick(), daemon=True).start()  #> threading.Thread: self.tick, unknown, single, responsiveness, low => warning called-target
`],
    ['when it is of the library', `
import threading
import time

threading.Timer(5, time.sleep(1)).start()  #> threading.Timer: time.sleep, unknown, single, unknown, low => warning called-target
`],
    ['when it is a coroutine function', `
import asyncio

async def work():
    await asyncio.sleep(1)

async def main():
    await asyncio.to_thread(work())  #> asyncio.to_thread: work, unknown, single, responsiveness, low => warning called-target
`],
    ['when it is a generator function', `
from concurrent.futures import ThreadPoolExecutor

def work(rows):
    for row in rows:
        yield row

def main(rows):
    with ThreadPoolExecutor() as pool:
        pool.submit(work(rows))  #> ThreadPoolExecutor.submit: work, unknown, single, unknown, low => warning called-target
`],
    ['when an executor of an event loop is given it', `
import asyncio

def work(x):
    return [x]

async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, work(3))  #> loop.run_in_executor: work, unknown, single, responsiveness, low => warning called-target
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a call may make the target', () => {
  test.each<[string, AnnotatedSources]>([
    ['by giving a function from inside', `
import threading
import time

def make():
    def work():
        time.sleep(1)
    return work

threading.Thread(target=make()).start()  #> threading.Thread: work, io, single, unknown, high
`],
    ['on one of several ways', `
import threading
import time

def make(kind):
    if kind == "sleep":
        return time.sleep
    return None

threading.Thread(target=make("sleep"), args=(1,)).start()  #> threading.Thread: time.sleep, io, single, unknown, high
`],
    ['by giving what it was given', `
import threading
from elsewhere import work

def logged(function):
    print(function)
    return function

threading.Thread(target=logged(work)).start()  #> threading.Thread: elsewhere.work, unknown, single, unknown, low
`],
    ['through a decorator of which nothing is known', `
import threading
from elsewhere import curry

@curry
def work(x, y):
    print(x + y)

threading.Thread(target=work(1)).start()  #> threading.Thread: work, unknown, single, unknown, low
`],
    ['in a class that overrides it', `
import threading

class Base:
    def make(self):
        raise NotImplementedError

    def run(self):
        threading.Thread(target=self.make()).start()  #> threading.Thread: self.make, unknown, single, unknown, low
`],
    ['in a subclass, where the base gives nothing', `
import threading
import time

class Base:
    def make(self):
        return None

    def run(self):
        threading.Thread(target=self.make()).start()  #> threading.Thread: self.make, unknown, single, unknown, low

class Sleeper(Base):
    def make(self):
        return lambda: time.sleep(1)
`],
    ['as an object that is called', `
import threading
import time

class Work:
    def __call__(self):
        time.sleep(1)

threading.Thread(target=Work()).start()  #> threading.Thread: Work, io, single, unknown, high
`],
    ['by looking it up', `
import operator
import sys
import threading

threading.Thread(target=getattr(operator, sys.argv[1])).start()  #> threading.Thread: getattr, unknown, single, unknown, low
`],
  ])('%s', (_, sources) => expectSites(sources));
});

const apply = 'multiprocessing.Pool.apply: score, parallel, single, unknown, high';

describe('Pool.apply in a loop has one task at a time', () => {
  test.each<[string, AnnotatedSources]>([
    ['in a comprehension', `
import multiprocessing

def score(row):
    return sum(i * row for i in range(1000))

with multiprocessing.Pool() as pool:
    totals = [pool.apply(score, args=(row,)) for row in range(8)]  #> ${apply} => warning apply-in-loop => information missing-main-guard
`],
    ['but not outside of one', `
import multiprocessing

def score(row):
    return sum(i * row for i in range(1000))

with multiprocessing.Pool() as pool:
    for _ in range(pool.apply(score, (3,))):  #> ${apply} => information missing-main-guard
        print("once")
`],
    ['but for a reason when the next task needs it', `
import multiprocessing

def score(row):
    return sum(i * row for i in range(1000))

def main(row):
    with multiprocessing.Pool() as pool:
        for _ in range(8):
            row = pool.apply(score, (row,))  #> ${apply}
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a partial', () => {
  const steps = `
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

def count(n):
    return sum(i * i for i in range(n))

def pause(n):
    time.sleep(n)

def apply(step, n):
    return step(n)
`;

  test('has the values of the place where it is made', () => expectSites(`${steps}
def jobs():
    step = count
    rounds = 1_000_000
    return [partial(apply, step, rounds) for _ in range(4)]

with ThreadPoolExecutor() as pool:
    for job in jobs():
        pool.submit(job)  #> ThreadPoolExecutor.submit: apply, serialised, many, throughput, high => warning serialised-pool
`));

  test('is another one with other values', () => expectSites(`${steps}
def run(job):
    return job()

with ThreadPoolExecutor() as pool:
    for _ in range(4):
        pool.submit(run, partial(apply, pause, 3))  #> ThreadPoolExecutor.submit: run, io, many, throughput, high
        pool.submit(run, partial(apply, count, 1_000_000))  #> ThreadPoolExecutor.submit: run, serialised, many, throughput, high => warning serialised-pool
`));

  test('of one of several functions is each of them', () => expectSites(`${steps}
steps = [pause, pause, count]

with ThreadPoolExecutor() as pool:
    for step in steps:
        pool.submit(partial(step, 4))  #> ThreadPoolExecutor.submit: pause, io, many, throughput, high
`));
});

describe('a callback that may be a coroutine function', () => {
  const called = (body: string) => `
import asyncio
import inspect

async def work(x):
    await asyncio.sleep(x)

def is_async_callable(function):
    return asyncio.iscoroutinefunction(function)

${body}
`;

  test.each<[string, AnnotatedSources]>([
    ['is handed over where it is none', called(`
async def call(function, x):
    if inspect.iscoroutinefunction(function):
        await function(x)
    else:
        await asyncio.to_thread(function, x)  #> asyncio.to_thread: function, unknown, single, responsiveness, low

asyncio.run(call(work, 1))
`)],
    ['is so as an attribute, by a flag', called(`
class Callback:
    def __init__(self, function):
        self.function = function
        self.is_async = asyncio.iscoroutinefunction(function)

    async def call(self, x):
        if not self.is_async:
            await asyncio.to_thread(self.function, x)  #> asyncio.to_thread: self.function, unknown, single, responsiveness, low
        else:
            await self.function(x)

asyncio.run(Callback(work).call(1))
`)],
    ['is so by a flag that a base class keeps', called(`
class Base:
    def __init__(self, function):
        self.function = function
        self.is_async = asyncio.iscoroutinefunction(function)

class Callback(Base):
    async def call(self, x):
        if self.is_async:
            await self.function(x)
        else:
            await asyncio.to_thread(self.function, x)  #> asyncio.to_thread: self.function, unknown, single, responsiveness, low

asyncio.run(Callback(work).call(1))
`)],
    ['is so after a return', called(`
async def call(function, x):
    is_async = asyncio.iscoroutinefunction(function)
    if is_async:
        return await function(x)
    return await asyncio.to_thread(function, x)  #> asyncio.to_thread: function, unknown, single, responsiveness, low

asyncio.run(call(work, 1))
`)],
    ['is so in a choice', called(`
async def call(function, x):
    await (function(x) if is_async_callable(function) else asyncio.to_thread(function, x))  #> asyncio.to_thread: function, unknown, single, responsiveness, low

asyncio.run(call(work, 1))
`)],
    ['is so in a function inside', called(`
def asynchronous(function):
    if asyncio.iscoroutinefunction(function):
        return function
    async def call(x):
        await asyncio.to_thread(function, x)  #> asyncio.to_thread: function, unknown, single, responsiveness, low
    return call

asyncio.run(asynchronous(work)(1))
`)],
    ['is a coroutine where nothing says otherwise', called(`
async def call(function, x):
    if x > 0:
        await asyncio.to_thread(function, x)  #> asyncio.to_thread: work, io, single, responsiveness, high => warning called-target

asyncio.run(call(work, 1))  #> asyncio.to_thread through call: work, io, single, responsiveness, high
`)],
  ])('%s', (_, sources) => expectSites(sources));
});
