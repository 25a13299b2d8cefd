import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { count } from './count';

describe('what a wrapper hands over is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['in a list of tasks with their arguments', `
from concurrent.futures import ThreadPoolExecutor
${count}
def run_all(tasks):
    with ThreadPoolExecutor() as pool:
        return [pool.submit(function, *args) for function, args in tasks]  #> ThreadPoolExecutor.submit: count, serialised, many, throughput, high => warning serialised-pool

run_all([(count, (n,)) for n in range(8)])  #> ThreadPoolExecutor.submit through run_all: count, serialised, many, throughput, high
`],
    ['in a list of functions', `
import threading
${count}
def run_each(functions):
    for function in functions:
        threading.Thread(target=function).start()  #> threading.Thread: count, serialised, many, throughput, high => warning serialised-threads

run_each([count, count])  #> threading.Thread through run_each: count, serialised, many, throughput, high
`],
    ['in a list of dicts', `
import threading
${count}
def run_in_threads(tasks):
    for task in tasks:
        threading.Thread(target=task["target"], args=task["args"]).start()  #> threading.Thread: count, serialised, many, throughput, high => warning serialised-threads

jobs = []
for n in range(4):
    job = {"name": str(n), "target": count, "args": (n,)}
    jobs.append(job)
run_in_threads(jobs)  #> threading.Thread through run_in_threads: count, serialised, many, throughput, high
`],
    ['by a generator that somebody goes through', `
from concurrent.futures import ThreadPoolExecutor
${count}
def parallel(function, items):
    def guarded(item):
        try:
            return function(item)
        except ValueError:
            return None
    with ThreadPoolExecutor() as pool:
        yield from pool.map(guarded, items)  #> ThreadPoolExecutor.map: guarded, serialised, many, throughput, high => warning serialised-pool

for result in parallel(count, range(8)):  #> ThreadPoolExecutor.map through parallel: count, serialised, many, throughput, high
    print(result)
results = parallel(count, range(8))
`],
    ['by a class of threads inside of it', `
import threading
${count}
def limited(function, args=(), seconds=1):
    class Limited(threading.Thread):
        def run(self):
            self.result = function(*args)
    thread = Limited()  #> Thread subclass: Limited.run, serialised, single, unknown, high => information serialised-background-thread
    thread.start()
    thread.join(seconds)
    return thread.result

limited(count, (5,))  #> Thread subclass through limited: count, serialised, single, unknown, high
`],
    ['in the context of whoever asks', `
import contextvars
from concurrent.futures import ThreadPoolExecutor
${count}
pool = ThreadPoolExecutor()

def submit(function, *args):
    context = contextvars.copy_context()
    return pool.submit(context.run, function, *args)  #> ThreadPoolExecutor.submit: count, serialised, many, throughput, high => warning serialised-pool

for n in range(8):
    submit(count, n)  #> ThreadPoolExecutor.submit through submit: count, serialised, many, throughput, high
`],
    ['beside what is called when it is done', {
      'engine.py': `
class Engine:
    def crunch(self):
        return sum(i * i for i in range(20_000_000))
`,
      'main.py': `
import threading
from engine import Engine

class Task:
    def __init__(self, parent, work, done):
        self.parent, self.work, self.done = parent, work, done
        threading.Thread(target=self._main).start()  #> threading.Thread: Task._main, serialised, single, unknown, high => information serialised-background-thread

    def _main(self):
        self.parent.notify(self.done, self.work())

class Window:
    def __init__(self):
        self.engine = Engine()

    def clicked(self):
        Task(self, self.engine.crunch, self.show)  #> threading.Thread through Task: Engine.crunch (engine.py:2), serialised, single, unknown, high

    def show(self, result):
        print(result)
`,
    }],
    ['in a partial', {
      'engine.py': `
class Engine:
    def crunch(self, n):
        return sum(i * i for i in range(20_000_000))
`,
      'main.py': `
import threading
from functools import partial
from engine import Engine

class Dispatcher:
    def dispatch(self, method, **parameters):
        job = partial(method, **parameters)
        threading.Thread(target=self._guarded, args=(job,)).start()  #> threading.Thread: Dispatcher._guarded, serialised, single, unknown, high => information serialised-background-thread

    def _guarded(self, job):
        try:
            job()
        except ValueError as error:
            print(error)

Dispatcher().dispatch(Engine().crunch, n=5)  #> threading.Thread through dispatch: Engine.crunch (engine.py:2), serialised, single, unknown, high
`,
    }],
    ['as an object whose method the workers call', `
import queue, threading
${count}
class CountJob:
    def __init__(self, n):
        self.n = n

    def execute(self):
        return count(self.n)

class Scheduler:
    def __init__(self):
        self.jobs = queue.Queue()
        for _ in range(4):
            threading.Thread(target=self._work, daemon=True).start()  #> threading.Thread: Scheduler._work, serialised, many, throughput, high => warning serialised-threads

    def _work(self):
        while True:
            job = self.jobs.get()
            job.execute()

    def enqueue(self, job):
        self.jobs.put(job)

scheduler = Scheduler()
for n in range(8):
    scheduler.enqueue(CountJob(n))  #> threading.Thread through enqueue: CountJob.execute, serialised, many, throughput, high
`],
    ['as a generator, through which the thread goes', `
import queue, threading
from contextlib import contextmanager

def rows():
    for n in range(1000):
        total = 0
        for i in range(100_000):
            total += i % 7
        yield total

@contextmanager
def ahead(producer):
    items = queue.Queue(10)
    def fill():
        for item in producer:
            items.put(item)
    threading.Thread(target=fill).start()  #> threading.Thread: fill, serialised, single, unknown, high => information serialised-background-thread
    yield items

with ahead(producer=rows()) as items:  #> threading.Thread through ahead: rows, serialised, single, unknown, high
    print(items.get())
`],
  ])('%s', (_, sources) => expectSites(sources));
});

test('what an object of a library gives when it is called is known', () => expectSites(`
import threading
from sqlalchemy import create_engine, text
from sqlalchemy.orm import sessionmaker

Session = sessionmaker(bind=create_engine("sqlite://"))

def clean():
    session = Session()
    session.execute(text("delete from orders"))
    session.commit()

threading.Thread(target=clean).start()  #> threading.Thread: clean, io, single, unknown, high
`));
