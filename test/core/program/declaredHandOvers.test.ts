import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { count } from './count';

describe('a wrapper is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['behind a method that a base class only declares', {
      'workers.py': `
import threading
from abc import ABC, abstractmethod
from queue import Queue

class Worker(ABC):
    @abstractmethod
    def add(self, job):
        """Has a job done."""

class BackgroundWorker(Worker):
    def __init__(self, size=100):
        self.jobs = Queue(size)
        self.thread = threading.Thread(target=self._work, daemon=True)  #> threading.Thread: BackgroundWorker._work, serialised, single, responsiveness, high
        self.thread.start()

    def add(self, job):
        self.jobs.put(job)

    def _work(self):
        while True:
            job = self.jobs.get()
            if job is None:
                break
            job()

def make_worker() -> Worker:
    return BackgroundWorker(10)
`,
      'main.py': `
from workers import Worker, make_worker, BackgroundWorker
${count}
class Sender:
    def __init__(self):
        self.worker: Worker = make_worker()

    def send(self):
        self.worker.add(count)  #> threading.Thread through add: count, serialised, single, responsiveness, high => information serialised-background-thread
`,
    }],
    ['in an object that is called', {
      'tasks.py': `
import threading
from queue import Queue

class Tasks(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.queue = Queue()

    def __call__(self, function, *args):
        self.queue.put((function, args))

    def run(self):
        while True:
            task = self.queue.get()
            if task:
                function, args = task
                function(*args)

_tasks = None

def start_background():
    global _tasks
    _tasks = Tasks()  #> Thread subclass: Tasks.run, unknown, single, unknown, low
    _tasks.start()

def in_background(function, *args):
    if _tasks:
        _tasks(function, *args)
`,
      'main.py': `
from tasks import in_background, start_background
${count}
start_background()
in_background(count, 5)  #> Thread subclass through in_background: count, serialised, single, unknown, high => information serialised-background-thread
`,
    }],
    ['around a process class that calls the run of its base by name', {
      'manager.py': `
import multiprocessing as mp

class Process(mp.Process):
    def __init__(self, *args, **kwargs):
        mp.Process.__init__(self, *args, **kwargs)

    def run(self):
        try:
            mp.Process.run(self)
        except Exception as error:
            print(error)

class Manager:
    def __init__(self):
        self.workers = []

    def add_task(self, function, *args):
        worker = Process(target=function, args=args)  #> Process subclass: Process.run, parallel, single, unknown, high
        self.workers.append(worker)
        worker.start()

manager = Manager()
`,
      'main.py': `
from manager import manager
${count}
if __name__ == '__main__':
    manager.add_task(count, 5)  #> Process subclass through add_task: count, parallel, single, unknown, high
`,
    }],
  ])('%s', (_, sources) => expectSites(sources));

  test('and what calls Thread.run(self) runs what the thread was made with', () => expectSites(`
import threading

class Guarded(threading.Thread):
    def run(self):
        try:
            threading.Thread.run(self)
        except Exception as error:
            print(error)

def work(rounds):
    total = 0
    for i in range(rounds):
        total += i % 7

Guarded(target=work, args=(50_000_000,)).start()  #> Thread subclass: Guarded.run, serialised, single, unknown, high
`));
});
