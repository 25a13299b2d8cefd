import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { count } from './count';

describe('the making of an object that starts what it is given is a site:', () => {
  test.each<[string, AnnotatedSources]>([
    ['at once, by a method that calls it', {
      'jobs.py': `
import threading

class Job:
    def __init__(self, work, *args):
        self.work = work
        self.args = args
        threading.Thread(target=self._run).start()  #> threading.Thread: Job._run, serialised, single, unknown, high => information serialised-background-thread

    def _run(self):
        try:
            self.result = self.work(*self.args)
        except Exception as error:
            self.error = error
`,
      'main.py': `
import time
from jobs import Job
${count}
for n in range(4):
    Job(count, n)  #> threading.Thread through Job: count, serialised, many, throughput, high => warning serialised-threads
Job(time.sleep, 5)  #> threading.Thread through Job: time.sleep, io, single, unknown, high
`,
    }],
    ['later, when its start method is called', {
      'jobs.py': `
import threading

class Job:
    def __init__(self, work):
        self.work = work

    def start(self):
        self.thread = threading.Thread(target=self._run)  #> threading.Thread: Job._run, serialised, single, unknown, high => information serialised-background-thread
        self.thread.start()

    def _run(self):
        self._guarded()

    def _guarded(self):
        self.result = self.work()
`,
      'main.py': `
from jobs import Job
${count}
jobs = [Job(count) for n in range(4)]  #> threading.Thread through Job: count, serialised, many, throughput, high => warning serialised-threads
for job in jobs:
    job.start()
`,
    }],
    ['in several threads at once', {
      'crew.py': `
from threading import Thread

class Crew:
    def __init__(self, target, *args, size=4):
        self._target = target
        self._args = args
        self._size = size
        self._threads = []

    def start(self):
        for _ in range(self._size):
            thread = Thread(target=self._target, args=self._args)  #> threading.Thread: count (main.py:3), serialised, many, throughput, medium => information serialised-threads
            thread.start()
            self._threads.append(thread)
`,
      'main.py': `
from crew import Crew
${count}
Crew(count, 7).start()  #> threading.Thread through Crew: count, serialised, many, throughput, high => warning serialised-threads
`,
    }],
    ['in a runnable of Qt, which a function makes', {
      'pool.py': `
from PyQt6.QtCore import QRunnable, QThreadPool

class Runnable(QRunnable):
    def __init__(self, work, done):
        super().__init__()
        self.work = work
        self.done = done

    def run(self):
        self.done(self.work())

def run_task(work, done=None):
    QThreadPool.globalInstance().start(Runnable(work, done or print))  #> QRunnable subclass: Runnable.run, io, single, responsiveness, high
`,
      'main.py': `
import time
from functools import partial
import pool
${count}
def first():
    pool.run_task(partial(count, 7))  #> QRunnable subclass through run_task: count, serialised, single, unknown, high => information serialised-background-thread

def second():
    pool.run_task(partial(time.sleep, 7))  #> QRunnable subclass through run_task: time.sleep, io, single, unknown, high
`,
    }],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a class as a decorator makes the calls of what stands below it sites', () => {
  test.each<[string, AnnotatedSources]>([
    ['when its objects are called instead', {
      'background.py': `
import threading

class Background:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        thread = threading.Thread(target=self.function, args=args)  #> threading.Thread: self.function, unknown, single, unknown, low
        thread.start()
        return thread
`,
      'main.py': `
from background import Background
${count}
@Background
def work(n):
    return count(n)

for n in range(4):
    work(n)  #> threading.Thread through work: work, serialised, many, throughput, high => warning serialised-threads
`,
    }],
    ['when its objects make what is called instead', {
      'background.py': `
import functools
import threading

class threaded:
    def __init__(self, daemon=True):
        self.daemon = daemon

    def __call__(self, function):
        @functools.wraps(function)
        def wrapper(*args):
            thread = threading.Thread(target=function, args=args, daemon=self.daemon)  #> threading.Thread: function, unknown, single, unknown, low
            thread.start()
            return thread
        return wrapper
`,
      'main.py': `
from background import threaded
${count}
class Report:
    @threaded(daemon=False)
    def write(self, n):
        return count(n)

    def write_all(self):
        for n in range(4):
            self.write(n)  #> threading.Thread through write: Report.write, serialised, many, throughput, high => warning serialised-threads
`,
    }],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a wrapper whose name says so is one', () => {
  test.each<[string, AnnotatedSources]>([
    ['for what cannot be resolved', {
      'threads.py': `
from twisted.internet import threads

def defer_to_thread(reactor, f, *args):
    def g():
        return f(*args)
    return threads.deferToThread(g)  #> twisted.deferToThread: g, unknown, single, responsiveness, low
`,
      'main.py': `
from threads import defer_to_thread

async def save(store, reactor, rows):
    await defer_to_thread(reactor, store.save, rows)  #> twisted.deferToThread through defer_to_thread: store.save, unknown, single, responsiveness, low
`,
    }],
    ['in a package that imports its modules itself', {
      'app/__init__.py': 'from . import run\n',
      'app/run.py': `
import asyncio

async def io_bound(callback, *args):
    return await asyncio.to_thread(callback, *args)  #> asyncio.to_thread: count (main.py:3), serialised, single, responsiveness, medium
`,
      'main.py': `
from app import run
${count}
async def handle():
    return await run.io_bound(count, 7)  #> asyncio.to_thread through io_bound: count, serialised, single, responsiveness, high
`,
    }],
    ['but not of a value that it hands over with the work', {
      'threads.py': `
import threading

def run_in_background(name, work):
    threading.Thread(target=work, name=name).start()  #> threading.Thread: work, unknown, single, unknown, low
`,
      'main.py': `
from threads import run_in_background

def save(store):
    run_in_background(store.name, None)
`,
    }],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a wrapper is one whatever it is called,', () => {
  const dispatch = `
import threading

def request(work, *args):
    threading.Thread(target=work, args=args).start()
`;
  const painter = `
class Painter:
    def paint_all(self, step=0):
        while step < 20_000_000:
            step += 1

    def size(self):
        return 7
`;
  test.each<[string, AnnotatedSources]>([
    ['of a method that only another file has, of an object of which nothing is known', {
      'dispatch.py': dispatch.replace('.start()', '.start()  #> threading.Thread: screen.painter.paint_all, serialised, single, unknown, medium => information serialised-background-thread'),
      'painter.py': painter,
      'main.py': `
import dispatch

class View:
    def show(self, screen):
        dispatch.request(screen.painter.paint_all)  #> threading.Thread through request: screen.painter.paint_all, serialised, single, unknown, medium => information serialised-background-thread

    def show_each(self, screens):
        for screen in screens:
            work = screen.painter.paint_all
            dispatch.request(work, 1)  #> threading.Thread through request: screen.painter.paint_all, serialised, many, throughput, medium => information serialised-threads
`,
    }],
    ['but not of what it only hands over', {
      'dispatch.py': dispatch.replace('.start()', '.start()  #> threading.Thread: work, unknown, single, unknown, low'), 'painter.py': painter,
      'main.py': `
import dispatch

class View:
    def show(self, screen):
        dispatch.request(None, screen.painter.size)
`,
    }],
    ['as the only method of its name', {
      'window.py': `
import threading

class Window:
    def in_new_thread(self, work):
        threading.Thread(target=work).start()  #> threading.Thread: work, unknown, single, unknown, low
`,
      'painter.py': painter,
      'main.py': `
class View:
    def show(self):
        self.master.in_new_thread(self.painter.paint_all)  #> threading.Thread through in_new_thread: self.painter.paint_all, serialised, single, unknown, low
`,
    }],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a method of a pool in a variable is known for one', () => {
  test.each<[string, AnnotatedSources]>([
    ['also as one of several', `
from multiprocessing.pool import ThreadPool
${count}
def run(rows, ordered):
    pool = ThreadPool(4)
    if ordered:
        each = pool.imap
    else:
        each = pool.imap_unordered
    for total in each(count, rows):  #> multiprocessing.pool.ThreadPool.imap: count, serialised, many, throughput, high => warning serialised-pool
        print(total)
`],
    ['and the built-in map is none', `
${count}
def run(rows):
    each = map
    return list(each(count, rows))
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a pool of the project hands on what it is given,', () => {
  const pool = `
from concurrent.futures import ThreadPoolExecutor

class Pool:
    def __init__(self, size):
        self.set_size(size)

    def set_size(self, size):
        self.pool = ThreadPoolExecutor(size) if size else None

    def wrap(self, function):
        if self.pool is None:
            return function
        def wrapper(*args, **kwargs):
            return self.apply(function, args, kwargs)
        return wrapper

    def apply(self, function, args=(), kwargs={}):
        return self.spawn(function, *args, **kwargs).result()

    def spawn(self, *args, **kwargs):
        return self.pool.submit(*args, **kwargs)

    def queue(self, operation):
        return self.pool.submit(operation)
`.trimStart();
  test.each<[string, AnnotatedSources]>([
    ['below its decorator, through *args and three methods', {
      'workers.py': annotatedPool(pool),
      'store.py': `
from workers import Pool
${count}
readers = Pool(8)

class Store:
    @readers.wrap  #> ThreadPoolExecutor.submit through spawn through wrap: Store.load, serialised, single, unknown, high
    def load(self):
        return count()

    @readers.wrap  #> ThreadPoolExecutor.submit through spawn through wrap: Store.check, serialised, single, unknown, high
    def check(self):
        return count() > 3
`,
    }],
    ['that all objects of a class share, and its class method makes', {
      'workers.py': `${annotatedPool(pool)}
    @classmethod
    def instance(cls, size):
        if not getattr(cls, "_instances", None):
            cls._instances = {}
        if size not in cls._instances:
            cls._instances[size] = Pool(size)
        return cls._instances[size]
`,
      'context.py': `
from workers import Pool

class Context:
    def __init__(self, config):
        self.thread_pool = Pool.instance(config.size)
`,
      'handler.py': `
${count}
class Handler:
    def get(self):
        for _ in range(10):
            self.context.thread_pool.queue(operation=count)  #> ThreadPoolExecutor.submit through queue: count, serialised, many, throughput, medium => information serialised-pool
`,
    }],
    ['in an attribute of an object of which nothing is known', {
      'workers.py': annotatedPool(pool),
      'context.py': `
from workers import Pool

class Context:
    def __init__(self, config):
        self.thread_pool = Pool(config.size)
`,
      'handler.py': `
${count}
class Handler:
    def get(self):
        for _ in range(10):
            self.context.thread_pool.queue(operation=count)  #> ThreadPoolExecutor.submit through queue: count, serialised, many, throughput, medium => information serialised-pool
`,
    }],
  ])('%s', (_, sources) => expectSites(sources));

  function annotatedPool(text: string): string {
    return text
      .replace('submit(*args, **kwargs)', 'submit(*args, **kwargs)  #> ThreadPoolExecutor.submit: args, unknown, single, unknown, low')
      .replace('submit(operation)', 'submit(operation)  #> ThreadPoolExecutor.submit: operation, unknown, single, unknown, low');
  }
});

test('a pool in an attribute of something unknown is what its class says', () => expectSites({
  'context.py': `
from concurrent.futures import ProcessPoolExecutor

class Context:
    def __init__(self):
        self.executor = ProcessPoolExecutor()
`,
  'main.py': `
${count}
def run(context):
    for _ in range(10):
        context.server.executor.submit(count)  #> ProcessPoolExecutor.submit: count, parallel, many, throughput, medium
`,
}));

test('what is unpacked into a call arrives at its parameters', () => expectSites(`
import threading
${count}
def begin(function, number):
    threading.Thread(target=function, args=(number,)).start()  #> threading.Thread: count, serialised, single, unknown, high => information serialised-background-thread

job = (count, 5)
begin(*job)  #> threading.Thread through begin: count, serialised, single, unknown, high
`));

test('a context manager that starts what it is given is a wrapper, another generator is none', () => expectSites(`
import threading
from contextlib import contextmanager
${count}
@contextmanager
def beside(work):
    def run():
        work()

    thread = threading.Thread(target=run)  #> threading.Thread: run, serialised, single, unknown, high => information serialised-background-thread
    thread.start()
    yield thread
    thread.join()

def steps(work):
    thread = threading.Thread(target=work)  #> threading.Thread: count, serialised, single, unknown, high => information serialised-background-thread
    thread.start()
    yield thread

with beside(count):  #> threading.Thread through beside: count, serialised, single, unknown, high
    print('meanwhile')

later = steps(count)
`));

test('a generator that starts what it is given is a wrapper where somebody goes through it', () => expectSites({
  'crew.py': `
from concurrent.futures import ThreadPoolExecutor, as_completed

def in_crew(work, rows):
    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(work, row) for row in rows]  #> ThreadPoolExecutor.submit: count (main.py:3), serialised, many, throughput, medium => information serialised-pool
        for future in as_completed(futures):
            yield future.result()
`,
  'main.py': `
from crew import in_crew
${count}
for total in in_crew(count, range(8)):  #> ThreadPoolExecutor.submit through in_crew: count, serialised, many, throughput, high => warning serialised-pool
    print(total)

totals = sorted(in_crew(count, rows=range(8)))  #> ThreadPoolExecutor.submit through in_crew: count, serialised, many, throughput, high => warning serialised-pool

later = in_crew(count, range(8))
`,
}));

test('what cannot be resolved is only taken for a callable where it is called', () => expectSites({
  'jobs.py': `
import threading

def in_threads(limit, number):
    def count(first):
        total = 0
        for i in range(first, limit):
            total += i
        return total

    for i in range(number):
        threading.Thread(target=count, args=(i,)).start()  #> threading.Thread: count, serialised, many, throughput, high => information serialised-threads

def scan_threaded(host):
    threading.Thread(target=print, args=(host,)).start()  #> threading.Thread: print, serialised, single, unknown, high

def call_threaded(work):
    def run():
        work()

    threading.Thread(target=run).start()  #> threading.Thread: run, unknown, single, unknown, low
`,
  'main.py': `
from jobs import call_threaded, in_threads, scan_threaded

def main(n, host, action):
    in_threads(n, 4)
    scan_threaded(host)
    call_threaded(action)  #> threading.Thread through call_threaded: action, unknown, single, unknown, low
`,
}));

test('a decorator that makes calls threads is the site where nobody is seen to call the function by its name', () => expectSites({
  'threaded.py': `
import threading

def in_thread(function):
    def started(*args):
        threading.Thread(target=function, args=args).start()  #> threading.Thread: Window.save (main.py:8), serialised, single, unknown, low
    return started
`,
  'main.py': `
from threaded import in_thread

class Window:
    def __init__(self, button):
        button.clicked.connect(self.save)

    @in_thread  #> threading.Thread through in_thread: Window.save, serialised, single, unknown, high => information serialised-background-thread
    def save(self):
        return sum(i * i for i in range(10_000_000))

@in_thread
def count():
    return sum(i * i for i in range(10_000_000))

count()  #> threading.Thread through count: count, serialised, single, unknown, high => information serialised-background-thread
`,
}));

test('a coroutine function that is given to whoever calls it hands over what is given beside it', () => expectSites({
  'main.py': `
import asyncio
from functools import partial

def count():
    total = 0
    for i in range(10_000_000):
        total += i % 7
    return total

def make(loop):
    loop.spawn(asyncio.to_thread, count)  #> asyncio.to_thread: count, serialised, single, responsiveness, high
    print(asyncio.to_thread, count)
    return partial(asyncio.to_thread, count)
`,
}));

test('a method that a few classes of the project have is a wrapper where one of them is', () => expectSites({
  'application.py': `
import asyncio

class Application:
    def start(self, function, *args):
        return self.tasks.spawn(function, *args)

    def run_in_thread(self, function, *args, on_done=None):
        return self.start(asyncio.to_thread, function, *args)  #> asyncio.to_thread: function, unknown, single, responsiveness, low
`,
  'export.py': `
class Export:
    def run_in_thread(self, dialog, function):
        dialog.show()
        function.name = "export"
`,
  'main.py': `
from state import application

def count():
    total = 0
    for i in range(10_000_000):
        total += i % 7
    return total

application.current.run_in_thread(count)  #> asyncio.to_thread through run_in_thread: count, serialised, single, responsiveness, medium
`,
  'state.py': 'application = None\n',
}));

test('a method that subclasses decorate is a wrapper where a base class calls it', () => expectSites({
  'threaded.py': `
import threading

def in_thread(function):
    def started(*args):
        threading.Thread(target=function, args=args).start()  #> threading.Thread: Search.advance (main.py:12), serialised, single, unknown, low
    return started
`,
  'main.py': `
from threaded import in_thread

class Plan:
    def run(self):
        self.advance()  #> threading.Thread through advance: Search.advance, serialised, single, unknown, medium => information serialised-background-thread

    def advance(self):
        print("nothing to do")

class Search(Plan):
    @in_thread
    def advance(self):
        total = 0
        for i in range(10_000_000):
            total += i % 7
`,
}));
