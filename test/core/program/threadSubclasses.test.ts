import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

/** Runs for seconds, all of them in Python. */
const simulate = `
def simulate(state=1):
    for step in range(20_000_000):
        state = (state * 1103515245 + 12345) % 2147483648
    return state
`;

describe('a subclass of Thread is judged where it is made', () => {
  test.each<[string, AnnotatedSources]>([
    ['by its own run method', `
import threading
${simulate}
class Worker(threading.Thread):
    def run(self):
        self.result = simulate()

worker = Worker()  #> Thread subclass: Worker.run, serialised, single, unknown, high => information serialised-background-thread
worker.start()
`],
    ['by the run method that it inherits in its file', `
from threading import Thread
${simulate}
class Worker(Thread):
    def run(self):
        self.work()

    def work(self):
        raise NotImplementedError

class Simulator(Worker):
    def work(self):
        simulate()

Simulator().start()  #> Thread subclass: Worker.run, serialised, single, unknown, high => information serialised-background-thread
`],
    ['by the run method that it inherits from another file', {
      'main.py': `
from base import Worker

class Simulator(Worker):
    seed = 7

Simulator().start()  #> Thread subclass: Worker.run (base.py:11), serialised, single, unknown, high => information serialised-background-thread
`,
      'base.py': `
from threading import Thread
${simulate}
class Worker(Thread):
    seed = 1

    def run(self):
        simulate(self.seed)
`,
    }],
    ['taken out of a table of classes', `
import threading
${simulate}
class Simulator(threading.Thread):
    def run(self):
        simulate()

class Searcher(threading.Thread):
    def run(self):
        simulate(3)

class Runs:
    def kinds(self):
        return {"simulate": Simulator, "search": Searcher}

    def begin(self, name):
        kinds = self.kinds()
        kinds[name]().start()  #> Thread subclass: Simulator.run, serialised, single, unknown, high => information serialised-background-thread
`],
    ['in a file that does not even import threading', {
      'main.py': `
import workers

for number in range(4):
    workers.Simulator(number).start()  #> Thread subclass: Simulator.run (workers.py:13), serialised, many, throughput, high => warning serialised-threads
`,
      'workers.py': `
import threading as t
${simulate}
class Simulator(t.Thread):
    def __init__(self, number):
        super().__init__(daemon=True)
        self.number = number

    def run(self):
        simulate(self.number)
`,
    }],
    ['by the target that it gives to its base class with super', `
from threading import Thread
${simulate}
class Worker(Thread):
    def __init__(self):
        super().__init__(target=self.work)

    def work(self):
        simulate()

Worker().start()  #> Thread subclass: Worker.work, serialised, single, unknown, high => information serialised-background-thread
`],
    ['by the target that it gives to its base class by name', `
import threading
${simulate}
class Worker(threading.Thread):
    def __init__(self):
        threading.Thread.__init__(self, target=simulate, args=(3,))

Worker().start()  #> Thread subclass: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['by the run method of the first base class that has one', `
import threading
import time
${simulate}
class Waits:
    def run(self):
        time.sleep(1)

class Computes(threading.Thread):
    def run(self):
        simulate()

class Worker(Waits, Computes):
    pass

Worker().start()  #> Thread subclass: Waits.run, io, single, unknown, high
`],
    ['by what run takes from a queue, item by item', `
import threading
${simulate}
class Worker(threading.Thread):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def run(self):
        while True:
            number = self.queue.get()
            simulate(number)
            self.queue.task_done()

for _ in range(4):
    Worker(queue).start()  #> Thread subclass: Worker.run, serialised, many, throughput, high => warning serialised-threads
`],
    // What it mostly does is the function, which is not looked for in Timer.
    ['as a subclass of Timer, judged by the function that its maker gives', `
from threading import Timer
${simulate}
class Repeat(Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function()

Repeat(1.0, simulate).start()  #> Thread subclass: Repeat.run, serialised, single, unknown, high
`],
    ['as a thread of Qt', `
from PyQt5.QtCore import QThread
${simulate}
class Worker(QThread):
    def run(self):
        simulate()

worker = Worker()  #> QThread subclass: Worker.run, serialised, single, responsiveness, high => information serialised-background-thread
worker.start()
`],
    ['as a process, which has a GIL of its own', `
import multiprocessing
${simulate}
class Worker(multiprocessing.Process):
    def run(self):
        simulate()

if __name__ == "__main__":
    Worker().start()  #> Process subclass: Worker.run, parallel, single, unknown, high
`],
    ['as several, made in one place', `
from threading import Thread
${simulate}
class Worker(Thread):
    def run(self):
        simulate()

workers = [Worker() for _ in range(4)]  #> Thread subclass: Worker.run, serialised, many, throughput, high => warning serialised-threads
`],
    ['as one that only waits', `
import socket
import threading

class Listener(threading.Thread):
    def __init__(self, port):
        super().__init__()
        self.socket = socket.create_server(("", port))

    def run(self):
        while True:
            connection, _ = self.socket.accept()
            connection.sendall(b"hello")
            connection.close()

Listener(8000).start()  #> Thread subclass: Listener.run, io, single, unknown, high
`],
    ['by the target that its maker gives', `
import threading
${simulate}
class Named(threading.Thread):
    pass

Named(target=simulate).start()  #> Thread subclass: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['by the target that its maker gives, passed on with the other arguments', `
import threading
${simulate}
class Stoppable(threading.Thread):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.stopped = threading.Event()

Stoppable(target=simulate).start()  #> Thread subclass: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['by the target that its maker gives, with its arguments', {
      'main.py': `
import workers

def count(rounds):
    for i in range(rounds):
        pass

workers.Named("counter", target=count, args=(50_000_000,)).start()  #> Thread subclass: count, serialised, single, unknown, high => information serialised-background-thread
`,
      'workers.py': `
from threading import Thread

class Named(Thread):
    def __init__(self, name, target, args):
        super().__init__(target=target, args=args)
        self.name = name
`,
    }],
    ['by the target that the base class keeps, called by its own run method', `
import threading
${simulate}
class Catching(threading.Thread):
    def run(self):
        try:
            self.result = self._target(*self._args, **self._kwargs)
        except Exception as error:
            self.error = error

Catching(target=simulate).start()  #> Thread subclass: Catching.run, serialised, single, unknown, high => information serialised-background-thread
`],
    ['by the target that super().run() calls, handed on with whatever else is given', `
import threading
import time
${simulate}
class Reporting(threading.Thread):
    def __init__(self, listener, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.listener = listener

    def run(self):
        try:
            super().run()
        finally:
            self.listener.append(self.name)

done = []
Reporting(done, target=simulate).start()  #> Thread subclass: Reporting.run, serialised, single, unknown, high => information serialised-background-thread
Reporting(done, None, time.sleep).start()  #> Thread subclass: Reporting.run, io, single, unknown, high
`],
    ['by nothing that is known when its maker gives no target', `
import threading

class Catching(threading.Thread):
    def run(self):
        self.result = self._target()

Catching().start()  #> Thread subclass: Catching.run, unknown, single, unknown, low
`],
    ['by the callable that its maker gives and run calls', `
import threading
${simulate}
class Runner(threading.Thread):
    def __init__(self, function):
        super().__init__()
        self.function = function

    def run(self):
        self.function()

Runner(simulate).start()  #> Thread subclass: Runner.run, serialised, single, unknown, high => information serialised-background-thread
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('what is no thread', () => {
  test.each<[string, AnnotatedSources]>([
    ['a class of the project that bears the name Thread', `
class Thread:
    def __init__(self, target):
        self.target = target

    def start(self):
        self.target()

Thread(target=print).start()
`],
    ['a class of another library that has a run method', `
import unittest

class Suite(unittest.TestCase):
    def run(self, result=None):
        for _ in range(20_000_000):
            pass

Suite().run()
`],
    ['the definition of a subclass that nobody makes', `
import threading

class Worker(threading.Thread):
    def run(self):
        for _ in range(20_000_000):
            pass
`],
  ])('%s', (_, sources) => expectSites(sources));
});
