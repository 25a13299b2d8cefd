import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const count = `
def count(n=1_000_000):
    total = 0
    for i in range(1_000_000):
        total += i % 7
    return total
`;

describe('the call of a wrapper is a site:', () => {
  test.each<[string, AnnotatedSources]>([
    ['a helper in another module that starts a thread', {
      'helpers.py': `
import threading

def run_in_background(function, *args, daemon=True):
    thread = threading.Thread(target=function, args=args, daemon=daemon)  #> threading.Thread: count (main.py:4), mixed, single, unknown, medium
    thread.start()
    return thread
`,
      'main.py': `
import time
from helpers import run_in_background
${count}
for number in range(4):
    run_in_background(count, number)  #> threading.Thread through run_in_background: count, serialised, many, throughput, high => warning serialised-threads
    run_in_background(time.sleep, 1)  #> threading.Thread through run_in_background: time.sleep, io, many, throughput, high
`,
    }],
    ['a pool of its own whose entering says by a slip of the pen what it gives', {
      'workers.py': `
from multiprocessing.pool import ThreadPool

class Workers:
    def __init__(self, size):
        self.pool = ThreadPool(size)

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *error):
        self.pool.close()

    def map(self, function, items):
        return self.pool.map(function, items)  #> multiprocessing.pool.ThreadPool.map: count (main.py:3), serialised, many, throughput, medium => information serialised-pool
`,
      'main.py': `
from workers import Workers
${count}
def count_all(rows):
    with Workers(4) as workers:
        return workers.map(count, rows)  #> multiprocessing.pool.ThreadPool.map through map: count, serialised, many, throughput, high => warning serialised-pool
`,
    }],
    ['a helper that is given a class, whose objects are made in the thread', `
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(4)

class Index:
    def __init__(self):
        self.words = {}
        for number in range(2_000_000):
            self.words[number] = number * 7 % 11

def later(make):
    return pool.submit(make)  #> ThreadPoolExecutor.submit: Index, serialised, single, unknown, high

index = later(Index)  #> ThreadPoolExecutor.submit through later: Index, serialised, single, unknown, high
`],
    ['a function that maps a partial, which holds what it was given and calls it', `
from functools import partial
from multiprocessing.pool import ThreadPool
${count}
def guarded(function, number):
    try:
        return function(number)
    except ValueError:
        return None

def run_all(function, numbers):
    with ThreadPool(4) as pool:
        return pool.map(partial(guarded, function), numbers)  #> multiprocessing.pool.ThreadPool.map: guarded, serialised, many, throughput, high => warning serialised-pool

run_all(count, [1, 2, 3, 4])  #> multiprocessing.pool.ThreadPool.map through run_all: count, serialised, many, throughput, high
`],
    ['a method that hands over through a method of a pool which it keeps', `
from concurrent.futures import ThreadPoolExecutor
${count}
class Tasks:
    def __init__(self, workers):
        self._executor = ThreadPoolExecutor(workers)
        self._submit = self._executor.submit

    def close(self):
        self._submit = None

    def run_task(self, function, *args):
        return self._submit(function, *args)  #> ThreadPoolExecutor.submit: count, serialised, many, throughput, high => warning serialised-pool

tasks = Tasks(4)
for number in range(4):
    tasks.run_task(count, number)  #> ThreadPoolExecutor.submit through run_task: count, serialised, many, throughput, high
`],
    ['a method that is given a function of Python itself', `
import asyncio

class Loop:
    def __init__(self):
        self.loop = asyncio.get_event_loop()

    def run_in_thread(self, function, *args):
        return self.loop.run_in_executor(None, function, *args)  #> loop.run_in_executor: open, io, single, responsiveness, high

async def read(loop: Loop, path):
    return await loop.run_in_thread(open, path)  #> loop.run_in_executor through run_in_thread: open, io, single, responsiveness, high
`],
    ['two levels, the first of them a method', {
      'workers.py': `
from concurrent.futures import ThreadPoolExecutor

class Workers:
    def __init__(self):
        self.pool = ThreadPoolExecutor(8)

    def submit(self, function, *args):
        return self.pool.submit(function, *args)  #> ThreadPoolExecutor.submit: count (main.py:3), serialised, single, unknown, medium

workers = Workers()

def later(task, *args):
    return workers.submit(task, *args)
`,
      'main.py': `
from workers import later
${count}
results = [later(count, n) for n in range(10)]  #> ThreadPoolExecutor.submit through later: count, serialised, many, throughput, high => warning serialised-pool
`,
    }],
    ['a helper that wraps the callable in a closure', {
      'background.py': `
from threading import Thread

def start(work, done=None):
    def body():
        result = work()
        if done:
            done(result)

    Thread(target=body, daemon=True).start()  #> threading.Thread: body, serialised, single, responsiveness, high => information serialised-background-thread
`,
      'main.py': `
import background
${count}
background.start(lambda: count(5))  #> threading.Thread through start: lambda, serialised, single, responsiveness, high => information serialised-background-thread
`,
    }],
    ['a helper that maps', {
      'parallel.py': `
from multiprocessing.pool import ThreadPool

def parallel_map(function, items, workers=8):
    with ThreadPool(workers) as pool:
        return pool.map(function, items)  #> multiprocessing.pool.ThreadPool.map: count (main.py:3), serialised, many, throughput, medium => information serialised-pool
`,
      'main.py': `
from parallel import parallel_map
${count}
parallel_map(count, range(100))  #> multiprocessing.pool.ThreadPool.map through parallel_map: count, serialised, many, throughput, high => warning serialised-pool
`,
    }],
    ['an async helper around run_in_executor', {
      'offload.py': `
import asyncio

async def run_blocking(function, *args):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, function, *args)  #> loop.run_in_executor: count (main.py:4), serialised, single, responsiveness, medium
`,
      'main.py': `
import asyncio
from offload import run_blocking
${count}
async def one():
    return await run_blocking(count, 1)  #> loop.run_in_executor through run_blocking: count, serialised, single, responsiveness, high

async def all_of_them():
    return await asyncio.gather(*(run_blocking(count, n) for n in range(50)))  #> loop.run_in_executor through run_blocking: count, serialised, many, throughput, high => warning serialised-offload
`,
    }],
    ['a decorator that makes each call a thread', {
      'threaded.py': `
import functools
import threading

def threaded(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        thread = threading.Thread(target=function, args=args, kwargs=kwargs)  #> threading.Thread: count (main.py:4), serialised, single, unknown, low
        thread.start()
        return thread
    return wrapper
`,
      'main.py': `
from threaded import threaded

@threaded
def count(n):
    total = 0
    for i in range(1_000_000):
        total += i % n
    return total

class Job:
    @threaded
    def run(self):
        return sum(i * i for i in range(1_000_000))

def main():
    threads = [count(n) for n in range(4)]  #> threading.Thread through count: count, serialised, many, throughput, high => warning serialised-threads
Job().run()  #> threading.Thread through run: Job.run, serialised, single, unknown, high => information serialised-background-thread
`,
    }],
    ['a method of a subclass, given to a helper of a module whose name says what it is for', {
      'threads.py': `
import asyncio

async def run(method, *args):
    return await asyncio.get_running_loop().run_in_executor(None, method, *args)  #> loop.run_in_executor: Drawing.render (drawing.py:4), serialised, single, responsiveness, medium
`,
      'shape.py': `
import threads

class Shape:
    async def show(self):
        await threads.run(self.render)  #> loop.run_in_executor through run: Drawing.render (drawing.py:4), serialised, single, responsiveness, high
`,
      'drawing.py': `
import shape

class Drawing(shape.Shape):
    def render(self):
        return sum(i * i for i in range(1_000_000))
`,
      // Many call something of that name.
      ...Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.py`, `from other import run\nrun(${name})\n`])),
    }],
    ['a decorator by which a method of another file can be awaited', {
      'offload.py': `
import asyncio
from functools import partial, wraps

def async_wrap(func):
    @wraps(func)
    async def run(*args, executor=None, **kwargs):
        return await asyncio.get_event_loop().run_in_executor(executor, partial(func, *args, **kwargs))  #> loop.run_in_executor: Chart.render (charts.py:5), serialised, single, responsiveness, high
    return run
`,
      'charts.py': `
from offload import async_wrap

class Chart:
    @async_wrap
    def render(self):
        return sum(i * i for i in range(10_000_000))
`,
      'main.py': `
from charts import Chart

async def answer(message):
    chart = Chart()
    return await chart.render()  #> loop.run_in_executor through render: Chart.render (charts.py:5), serialised, single, responsiveness, high
`,
    }],
    ['a decorator of a project that is a package as a whole, beside others', {
      'shop/pyproject.toml': '',
      'shop/__init__.py': '',
      'shop/background.py': `
from threading import Thread

def background(function):
    def wrapper(*args):
        Thread(target=function, args=args).start()  #> threading.Thread: count (shop/main.py:4), serialised, single, unknown, low
    return wrapper
`,
      'shop/main.py': `
from .background import background

@background
${count.trim()}

for n in range(8):
    count(n)  #> threading.Thread through count: count, serialised, many, throughput, high => warning serialised-threads
`,
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`other${String(number)}/main.py`, 'background = 1\n'])),
    }],
    ['a decorator with arguments', `
from threading import Thread

def in_thread(daemon=False):
    def decorate(function):
        def wrapper(*args):
            worker = Thread(target=function, args=args, daemon=daemon)  #> threading.Thread: count, serialised, single, unknown, low
            worker.start()
            return worker
        return wrapper
    return decorate

@in_thread(daemon=True)
def count(n):
    for i in range(10_000_000):
        n += i % 7

for n in range(8):
    count(n)  #> threading.Thread through count: count, serialised, many, throughput, high => warning serialised-threads
`],
    ['a decorator that starts what stands below it', {
      'util.py': `
import threading

def run_in_background(function, daemon=False):
    thread = threading.Thread(target=function)  #> threading.Thread: thread_proc (main.py:6), io, single, unknown, medium
    thread.daemon = daemon
    thread.start()
    return thread
`,
      'main.py': `
import time
import util

def refresh():
    @util.run_in_background  #> threading.Thread through run_in_background: thread_proc, io, single, unknown, high
    def thread_proc():
        time.sleep(3)
`,
    }],
    ['a class that starts a thread when it is made', {
      'call.py': `
import threading

class AsyncCall:
    def __init__(self, function, *args):
        self.thread = threading.Thread(target=function, args=args)  #> threading.Thread: count (main.py:3), serialised, single, unknown, medium => information serialised-background-thread
        self.thread.start()
`,
      'main.py': `
from call import AsyncCall
${count}
calls = [AsyncCall(count, 3) for _ in range(4)]  #> threading.Thread through AsyncCall: count, serialised, many, throughput, high => warning serialised-threads
`,
    }],
    ['a helper around joblib that takes a list of delayed calls', {
      'jobs.py': `
from joblib import Parallel

def run_jobs(tasks, n_jobs, prefer=None):
    if n_jobs == 1:
        return [function(*args, **kwargs) for function, args, kwargs in tasks]
    return Parallel(n_jobs=n_jobs, prefer=prefer)(tasks)  #> joblib.Parallel(prefer=threads): count (main.py:4), serialised, many, throughput, medium => information serialised-backend
`,
      'main.py': `
from joblib import delayed
from jobs import run_jobs
${count}
run_jobs([delayed(count)(n) for n in range(20)], 4, prefer="threads")  #> joblib.Parallel(prefer=threads) through run_jobs: count, serialised, many, throughput, high => warning serialised-backend
run_jobs([delayed(count)(n) for n in range(20)], 4)  #> joblib.Parallel through run_jobs: count, parallel, many, throughput, high
`,
    }],
    ['a bound method of a local object', {
      'util.py': `
import threading

def run_in_background(function):
    threading.Thread(target=function).start()  #> threading.Thread: Downloader.run (main.py:5), io, single, unknown, medium
`,
      'main.py': `
import time
from util import run_in_background

class Downloader:
    def run(self):
        while True:
            time.sleep(1)

def begin():
    for _ in range(3):
        worker = Downloader()
        run_in_background(worker.run)  #> threading.Thread through run_in_background: Downloader.run, io, many, throughput, high
`,
    }],
  ])('%s', async (_, sources) => { await expectSites(sources); });
});

describe('no site is', () => {
  test.each<[string, AnnotatedSources]>([
    ['a call that takes a callable and runs it itself', `
import threading
${count}
def timed(function):
    return function()

timed(count)
`],
    ['a callable that the wrapper keeps for something else', `
import threading
import time
${count}
def start(on_done):
    thread = threading.Thread(target=time.sleep, args=(1,))  #> threading.Thread: time.sleep, io, single, unknown, high
    thread.start()
    on_done()

start(count)
`],
    ['the call of a function whose decorator only measures', `
import threading
import time

def timed(function):
    def wrapper(*args):
        start = time.time()
        function(*args)
        return time.time() - start
    return wrapper

@timed
def count(n):
    return sum(range(n))

count(1_000_000)
`],
  ])('%s', async (_, sources) => { await expectSites(sources); });
});

test('a wrapper and its callers in one file are told once, where the threads are made', async () => {
  await expectSites(`
from concurrent.futures import ThreadPoolExecutor
${count}
def in_parallel(function, items):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(function, items))  #> ThreadPoolExecutor.map: count, serialised, many, throughput, high => warning serialised-pool

in_parallel(count, range(8))  #> ThreadPoolExecutor.map through in_parallel: count, serialised, many, throughput, high
`);
});
