import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const tasks = `
def count(limit):
    total = 0
    for i in range(2_000_000):
        total += i % 7
    return total

def fetch(url):
    return urllib.request.urlopen(url).read()
`;

describe('a pool made by hand has its sites where it is given work:', () => {
  test.each<[string, AnnotatedSources]>([
    ['workers that are threads of their own, and what they take with its arguments', {
      'main.py': `
import urllib.request
from queue import Queue
from threading import Thread
${tasks}
class Worker(Thread):
    def __init__(self, tasks):
        super().__init__(daemon=True)
        self.tasks = tasks
        self.start()

    def run(self):
        while True:
            function, args, keywords = self.tasks.get()
            try:
                function(*args, **keywords)
            finally:
                self.tasks.task_done()

class Pool:
    def __init__(self, size):
        self.tasks = Queue(size)
        for _ in range(size):
            Worker(self.tasks)  #> Thread subclass: Worker.run, mixed, many, throughput, high

    def add_task(self, function, *args, **keywords):
        self.tasks.put((function, args, keywords))

    def map(self, function, items):
        for item in items:
            self.add_task(function, item)

pool = Pool(4)
for n in range(20):
    pool.add_task(count, n)  #> Thread subclass through add_task: count, serialised, many, throughput, high => warning serialised-threads
pool.map(fetch, ["https://example.org"] * 20)  #> Thread subclass through map: fetch, io, many, throughput, high
`,
    }],
    ['one thread, to which a name and what it is to call are submitted', {
      'loader.py': `
import queue
import threading

class Loader:
    def __init__(self):
        self.jobs = queue.Queue()
        self.thread = None

    def submit(self, name, provider):
        self.jobs.put((name, provider))
        if self.thread is None:
            self.thread = threading.Thread(target=self.work, daemon=True)  #> threading.Thread: Loader.work, serialised, single, responsiveness, high => information serialised-background-thread
            self.thread.start()

    def work(self):
        while True:
            name, provider = self.jobs.get()
            print(name, provider(5))
`,
      'main.py': `
import urllib.request
from loader import Loader
${tasks}
loader = Loader()
for name, provider in [("first", count), ("second", count)]:
    loader.submit(name, provider)  #> threading.Thread through submit: count, serialised, single, responsiveness, high => information serialised-background-thread

def show(window):
    item = window.insert("")
    loader.submit(item, lambda size: count(size))  #> threading.Thread through submit: lambda, serialised, single, responsiveness, high => information serialised-background-thread
`,
    }],
    ['jobs that are objects, handed on by the worker to a method', {
      'pool.py': `
import queue
import threading

class Job:
    def __init__(self, function, *args):
        self.function = function
        self.args = args

    def execute(self):
        return self.function(*self.args)

class Pool:
    def __init__(self, size):
        self.jobs = queue.Queue()
        self.threads = [threading.Thread(target=self.work) for _ in range(size)]  #> threading.Thread: Pool.work, serialised, many, throughput, high => warning serialised-threads
        for thread in self.threads:
            thread.start()

    def perform(self, job):
        job.execute()

    def work(self):
        for job in iter(self.jobs.get, None):
            self.perform(job)

    def add(self, function, *args):
        job = Job(function, *args)
        self.enqueue(job)

    def enqueue(self, job):
        self.jobs.put(job)
`,
      'main.py': `
from pool import Job, Pool

def count(limit):
    total = 0
    for i in range(2_000_000):
        total += i % 7
    return total

pool = Pool(4)
for n in range(20):
    pool.add(count, n)  #> threading.Thread through add: count, serialised, many, throughput, high => warning serialised-threads
for n in range(20):
    pool.enqueue(Job(count, n))  #> threading.Thread through enqueue: count, serialised, many, throughput, high => warning serialised-threads
`,
    }],
    ['a class that is a queue itself', {
      'main.py': `
import queue
import threading
import urllib.request
${tasks}
class Executor(queue.Queue):
    def start(self, size):
        for _ in range(size):
            threading.Thread(target=self.worker, daemon=True).start()  #> threading.Thread: Executor.worker, serialised, many, throughput, high => warning serialised-threads

    def submit(self, task, **keywords):
        self.put((task, keywords))

    def worker(self):
        while True:
            task, keywords = self.get(timeout=2)
            task(**keywords)

executor = Executor()
executor.start(4)
for n in range(20):
    executor.submit(count, limit=n)  #> threading.Thread through submit: count, serialised, many, throughput, high
`,
    }],
    ['a queue that the project wrote itself, a worker below a decorator, and methods below one that queues their calls', {
      'threaded.py': `
import threading

def fire(function):
    def started(*args):
        thread = threading.Thread(target=function, args=args, daemon=True)  #> threading.Thread: work (main.py:33), serialised, single, responsiveness, low
        thread.start()
    return started

class OwnQueue:
    def __init__(self):
        self.items = []
        self.filled = threading.Condition()

    def append(self, item):
        with self.filled:
            self.items.append(item)
            self.filled.notify()

    def get(self):
        with self.filled:
            while not self.items:
                self.filled.wait()
            return self.items.pop(0)
`,
      'main.py': `
import urllib.request
from threaded import OwnQueue, fire
${tasks}
def queued(function):
    def add(*args):
        waiting.append((function, args))
    return add

def shown(function):
    def add(*args):
        drawn.append((function, args))
    return add

class Window:
    @queued  #> threading.Thread through queued: Window.save, serialised, single, responsiveness, high => information serialised-background-thread
    def save(self):
        return count(1)

    @shown
    def draw(self):
        return count(1)

@fire
def work():
    while True:
        item = waiting.get()
        function, args = item
        function(*args)

waiting = OwnQueue()
drawn = OwnQueue()
work()  #> threading.Thread through work: work, serialised, single, responsiveness, high => information serialised-background-thread
queued(count)(3)  #> threading.Thread through queued: count, serialised, single, responsiveness, high => information serialised-background-thread
shown(count)(3)
`,
    }],
  ])('%s', async (_, files) => expectSites(files));
});

describe('a queue of callables is no pool of threads', () => {
  test('where one thread does everything in turn', async () => expectSites({
    'main.py': `
import queue
import threading
import urllib.request
${tasks}
jobs = queue.Queue()

def work():
    while True:
        callback, args = jobs.get()
        callback(*args)

def later(callback, *args):
    jobs.put((callback, args))

threading.Thread(target=work, daemon=True).start()  #> threading.Thread: work, serialised, single, responsiveness, high => information serialised-background-thread
for n in range(20):
    later(count, n)  #> threading.Thread through later: count, serialised, single, responsiveness, high
`,
  }));

  test('where nobody calls what is taken', async () => expectSites({
    'main.py': `
import queue
import threading
import urllib.request
${tasks}
names = queue.Queue()

def work():
    while True:
        function, n = names.get()
        print(function.__name__, n)

def note(function, n):
    names.put((function, n))

for _ in range(4):
    threading.Thread(target=work, daemon=True).start()  #> threading.Thread: work, io, many, throughput, high
for n in range(20):
    note(count, n)
`,
  }));

  test('where only parts of what is taken are called, far away from it', async () => expectSites({
    'main.py': `
import queue
import threading
import urllib.request
${tasks}
class Errand:
    def __init__(self, request):
        self.request = request
        self.answer = None

errands = queue.Queue()

def work():
    while True:
        errand = errands.get()
        kind = errand.request.method.upper()
        errand.answer = urllib.request.urlopen(kind)
        errand.answer.raw.close()

def send(request):
    errands.put(Errand(request))

for _ in range(4):
    threading.Thread(target=work, daemon=True).start()  #> threading.Thread: work, io, many, throughput, high
for n in range(20):
    send(count)
`,
  }));
});
