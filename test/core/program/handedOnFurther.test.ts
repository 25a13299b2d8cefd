import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const count = `
def count(n=1):
    total = 0
    for i in range(10_000_000):
        total += i % 7
    return total
`;

describe('what is handed over on long ways is found where it is given:', () => {
  test.each<[string, AnnotatedSources]>([
    ['in a tuple that begins with it and goes on with its arguments', `
from threading import Thread
${count}
class Performer:
    def _run(self, *args):
        target = args[0]
        args = tuple(args[1:])
        target(*args)

    def run_threaded(self, target, args=()):
        args = (target,) + args
        Thread(target=self._run, args=args).start()  #> threading.Thread: Performer._run, serialised, single, unknown, high => information serialised-background-thread

class Window(Performer):
    def run(self, title, target):
        self.run_threaded(target, (title,))  #> threading.Thread through run_threaded: count, serialised, single, unknown, high

class Application:
    def __init__(self):
        self.window = Window()

    def start_job(self, function):
        self.window.run("Job", function)

    def scan(self):
        self.start_job(count)  #> threading.Thread through run_threaded through start_job: count, serialised, single, unknown, high
`],
    ['on a queue, from which a worker takes it and adds an argument', `
import queue
import threading
from functools import partial
${count}
class ThreadedQueue:
    def __init__(self, size):
        self._queue = queue.Queue()
        for _ in range(size):
            threading.Thread(target=self._consume).start()  #> threading.Thread: ThreadedQueue._consume, serialised, many, throughput, high => warning serialised-threads

    def put(self, function):
        self._queue.put(function)

    def _consume(self):
        connection = object()
        while True:
            function = self._queue.get()
            function = partial(function, connection)
            self._execute(function)

    def _execute(self, function):
        function()

def run_jobs(functions, size):
    results = []

    def kept(function):
        def run(connection):
            results.append(function())

        return run

    with ThreadedQueue(size) as jobs:
        for function in functions:
            jobs.put(kept(function))

jobs = (partial(count, n) for n in range(10))
run_jobs(jobs, 4)  #> threading.Thread through run_jobs: count, serialised, many, throughput, high
run_jobs([partial(count, n) for n in range(10)], 4)  #> threading.Thread through run_jobs: count, serialised, many, throughput, high
`],
    ['an object that is called, to a class whose name speaks of threads and which starts them in any method', `
import queue
import threading

class Augmented:
    def __call__(self, item):
        total = 0
        for i in range(10_000_000):
            total += i % 7
        return total

class ThreadedMap:
    class Worker(threading.Thread):
        def __init__(self, items, results, function):
            super().__init__()
            self.items = items
            self.results = results
            self.function = function

        def run(self):
            while True:
                self.results.put(self.function(self.items.get()))

    def __init__(self, source, size, function):
        self.size = size
        self.function = function

    def reset(self):
        self.items, self.results = queue.Queue(), queue.Queue()
        workers = [ThreadedMap.Worker(self.items, self.results, self.function) for _ in range(self.size)]  #> Thread subclass: ThreadedMap.Worker.run, serialised, many, throughput, high => warning serialised-threads
        for worker in workers:
            worker.start()

augmented = Augmented()
loader = ThreadedMap([], 8, augmented)  #> Thread subclass through ThreadedMap: Augmented, serialised, many, throughput, high
`],
    ['to a wrapper whose result is called beside it, as a generator that the thread goes on with', `
from PyQt6.QtCore import QThread

class CommandThread(QThread):
    def __init__(self, command):
        super().__init__()
        self.command = command

    def run(self):
        self.result = self.command()

def with_progress(function, done=None):
    def start(*args):
        steps = function()

        def go_on():
            while not args[0].canceled:
                try:
                    next(steps)
                except StopIteration:
                    break

        def finished():
            if done:
                done()

        thread = CommandThread(go_on)  #> QThread subclass: CommandThread.run, serialised, single, responsiveness, high => information serialised-background-thread
        thread.finished.connect(finished)
        thread.start()

    return start

class Table:
    def clean(self, rows):
        def work():
            for row in rows:
                total = 0
                for i in range(10_000_000):
                    total += i % 7
                yield None

        start = with_progress(work, self.update)
        start(self)  #> QThread subclass through with_progress: work, serialised, single, responsiveness, high

    def update(self):
        self.version = 1

    def load(self, paths, then):
        def work():
            for path in paths:
                yield open(path).read()

        start = with_progress(work, lambda: then(paths))
        start(self)  #> QThread subclass through with_progress: work, io, single, responsiveness, high

    def reload(self):
        self.load([], self.update)
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('of what is compiled', () => {
  test.each<[string, AnnotatedSources]>([
    ['the functions of a module that cffi has built run without the GIL', `
from concurrent.futures import ThreadPoolExecutor
import align_native

def align(pair):
    query = align_native.ffi.new("char[]", pair[0])
    return align_native.lib.align_pair(query, len(query))

with ThreadPoolExecutor(4) as pool:
    results = list(pool.map(align, [(b"a", b"b")] * 10))  #> ThreadPoolExecutor.map: align, parallel, many, throughput, medium
`],
    ['pyrodigal finds genes without the GIL', `
from concurrent.futures import ThreadPoolExecutor
import pyrodigal

finder = pyrodigal.GeneFinder(meta=True)
with ThreadPoolExecutor(4) as pool:
    genes = list(pool.map(finder.find_genes, sequences))  #> ThreadPoolExecutor.map: pyrodigal.GeneFinder.find_genes, parallel, many, throughput, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});
