import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

describe('a thread of Qt is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['where it starts a method of an object that was moved to it', `
from PySide6.QtCore import QObject, QThread

class Worker(QObject):
    def run(self):
        state = 1
        for step in range(20_000_000):
            state = (state * 1103515245 + 12345) % 2147483648

class Window:
    def start(self):
        self.thread = QThread()
        self.worker = Worker()
        self.worker.moveToThread(self.thread)  #> QObject.moveToThread: Worker.run, serialised, single, responsiveness, high => information serialised-background-thread
        self.thread.started.connect(self.worker.run)
        self.thread.finished.connect(self.thread.deleteLater)
        self.thread.start()
`],
    ['whose class comes through one of several star imports', `
from PyQt5.QtCore import *
from PyQt5.QtGui import *
from PyQt5.QtWidgets import *

class Worker(QRunnable):
    def run(self):
        return sum(i * i for i in range(100_000))

pool = QThreadPool()
for _ in range(8):
    pool.start(Worker())  #> QRunnable subclass: Worker.run, serialised, many, throughput, high => warning serialised-threads
`],
    ['whichever binding a library passes on', `
from AnyQt.QtCore import QThread

class Worker(QThread):
    def run(self):
        return sum(i * i for i in range(100_000))

workers = [Worker() for _ in range(8)]  #> QThread subclass: Worker.run, serialised, many, throughput, high => warning serialised-threads
`],
    ['whose class comes through a module that has several of Qt in one', `
from aqt.qt import *

class Worker(QRunnable):
    def run(self):
        return sum(i * i for i in range(100_000))

pool = QThreadPool.globalInstance()
for _ in range(8):
    pool.start(Worker())  #> QRunnable subclass: Worker.run, serialised, many, throughput, high => warning serialised-threads
`],
    ['where a signal of its own has a method of an object run that was moved to it', {
      'jobs.py': `
from PySide6.QtCore import QObject, QThread, Signal

class Worker(QObject):
    done = Signal(object)

    def handle(self, job):
        job.execute()
        self.done.emit(job)

class Jobs(QObject):
    added = Signal(object)

    def __init__(self):
        super().__init__()
        self.thread = QThread()
        self.worker = Worker()
        self.worker.moveToThread(self.thread)  #> QObject.moveToThread: Worker.handle, serialised, single, responsiveness, high => information serialised-background-thread
        self.worker.done.connect(self.forget)
        self.added.connect(self.worker.handle)
        self.thread.start()

    def forget(self, job):
        print(job)

    def add_job(self, job):
        self.added.emit(job)
`,
      'main.py': `
from jobs import Jobs

class Count:
    def execute(self):
        total = 0
        for row in range(20_000_000):
            total += row % 7
        return total

jobs = Jobs()
jobs.add_job(Count())  #> QObject.moveToThread through add_job: Count.execute, serialised, single, unknown, high => information serialised-background-thread
`,
    }],
    ['whose class a module replaces by one of its own with the same name', {
      'binding.py': `
import os

if os.environ.get("BINDING") == "PySide2":
    from PySide2.QtCore import *

    class Named:
        def name(self):
            return self.objectName()

    class QThread(Named, QThread): pass
else:
    from PyQt5.QtCore import *
`,
      'main.py': `
import binding as qt

class Loader(qt.QThread):
    def run(self):
        return sum(i * i for i in range(20_000_000))

class Stack(qt.QObject):
    def load(self):
        loader = Loader()  #> QThread subclass: Loader.run, serialised, single, unknown, high => information serialised-background-thread
        loader.start()
`,
    }],
    ['whose class an object keeps for whoever wants another', `
from PyQt6.QtCore import QThread

class Loader(QThread):
    def run(self):
        return sum(i * i for i in range(20_000_000))

class Stack:
    def __init__(self):
        self.loader_type = Loader

    def load(self):
        loader = self.loader_type()  #> QThread subclass: Loader.run, serialised, single, responsiveness, high => information serialised-background-thread
        loader.start()
`],
    ['where a pool starts a function', `
from PyQt6.QtCore import QThreadPool

def score():
    return sum(i * i for i in range(100_000))

pool = QThreadPool()
for _ in range(8):
    pool.start(score)  #> QThreadPool.start: score, serialised, many, throughput, high => warning serialised-pool
    QThreadPool.globalInstance().start(score)  #> QThreadPool.start: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['where a runnable is made of a function', `
from PySide6.QtCore import QRunnable, QThreadPool

def score():
    return sum(i * i for i in range(100_000))

for _ in range(8):
    task = QRunnable.create(score)  #> QRunnable.create: score, serialised, many, throughput, high => warning serialised-threads
    QThreadPool.globalInstance().start(task)
`],
    ['where a pool starts a runnable, which is found where it is made', `
from PyQt5.QtCore import QRunnable, QThreadPool

class Task(QRunnable):
    def run(self):
        return sum(i * i for i in range(100_000))

for _ in range(8):
    QThreadPool.globalInstance().start(Task())  #> QRunnable subclass: Task.run, serialised, many, throughput, high => warning serialised-threads
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('no thread of Qt is', () => {
  test.each<[string, AnnotatedSources]>([
    ['a slot of an object that stays where it is', `
from PySide6.QtCore import QObject, QThread

class Window(QObject):
    def show_progress(self):
        print("started")

    def start(self):
        self.thread = QThread()
        self.thread.started.connect(self.show_progress)
`],
    ['an object of a thread class that runs nothing of its own', `
from PySide2 import QtCore

class Camera(QtCore.QThread):
    def capture(self):
        return sum(i * i for i in range(100_000))

thread = QtCore.QThread()
camera = Camera()
camera.moveToThread(thread)  #> QObject.moveToThread: Camera.capture, serialised, single, responsiveness, high
thread.started.connect(camera.capture)
`],
    ['a timer that starts', `
from PySide6.QtCore import QTimer, QThread

timer = QTimer()
timer.start(1000)
`],
  ])('%s', (_, sources) => expectSites(sources));
});

/** A class whose work holds the GIL, and one that waits. */
const ledger = `
import time

class Ledger:
    def work(self):
        return sum(i * i for i in range(20_000_000))

class Remote:
    def work(self):
        time.sleep(1)
`;

test('a slot is given what the signal sends to which it is connected', () => expectSites({
  'ledger.py': ledger,
  'main.py': `
from PyQt6.QtCore import QThread, pyqtSignal
from PyQt6.QtWidgets import QMainWindow
from ledger import Ledger

class Loader(QThread):
    loaded = pyqtSignal(str, object)

    def run(self):
        self.loaded.emit("done", Ledger())

class Settler(QThread):
    def __init__(self, ledger):
        super().__init__()
        self.ledger = ledger

    def run(self):
        self.ledger.work()

class Window(QMainWindow):
    def load(self):
        self.loader = Loader()  #> QThread subclass: Loader.run, serialised, single, responsiveness, medium
        self.loader.loaded.connect(self.on_loaded)
        self.loader.start()

    def on_loaded(self, message, ledger):
        self.ledger = ledger

    def settle(self):
        self.settler = Settler(self.ledger)  #> QThread subclass: Settler.run, serialised, single, responsiveness, high => information serialised-background-thread
        self.settler.start()
`,
}));

test('a slot is given what a runnable sends through the object that keeps its signals', () => expectSites({
  'ledger.py': ledger,
  'loader.py': `
from PySide6.QtCore import QObject, QRunnable, Signal
from ledger import Ledger

class Signals(QObject):
    loaded = Signal(object)

class Loader(QRunnable):
    def __init__(self):
        super().__init__()
        self.signals = Signals()

    def run(self):
        self.signals.loaded.emit(Ledger())
`,
  'main.py': `
import threading
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QMainWindow
from loader import Loader

class Window(QMainWindow):
    def load(self):
        loader = Loader()  #> QRunnable subclass: Loader.run (loader.py:12), serialised, single, responsiveness, medium
        loader.signals.loaded.connect(self.on_loaded)
        QThreadPool.globalInstance().start(loader)

    def on_loaded(self, ledger):
        threading.Thread(target=ledger.work).start()  #> threading.Thread: Ledger.work (ledger.py:4), serialised, single, responsiveness, high => information serialised-background-thread
`,
}));

test('a thread of Qt is known by its name where a module fills itself with whichever binding is installed', () => expectSites({
  'toolkit.py': `
import importlib

for name in ("QtCore", "QtWidgets"):
    globals().update(importlib.import_module(f"PyQt5.{name}").__dict__)
`,
  'main.py': `
import toolkit

class Counter(toolkit.QThread):
    def run(self):
        state = 1
        for step in range(20_000_000):
            state = (state * 1103515245 + 12345) % 2147483648

class Task(toolkit.QRunnable):
    def run(self):
        return sum(i * i for i in range(1_000_000))

class Reader(toolkit.Worker):
    def run(self):
        return 1

counter = Counter()  #> QThread subclass: Counter.run, serialised, many, throughput, high => warning serialised-threads
counter.start()
task = Task()  #> QRunnable subclass: Task.run, serialised, many, throughput, high => warning serialised-threads
reader = Reader()
reader.start()
`,
}));

const mover = `
from PyQt5.QtCore import QThread

def called(function, keywords):
    return function(**keywords)

class TaskThread(QThread):
    def __init__(self):
        super().__init__()
        self.task = None
        self.after = None
        self.keywords = {}

    def run(self):
        if self.task is None:
            return
        self.result = called(self.task, self.keywords)

class Model:
    def __init__(self):
        self.thread = TaskThread()
        self.done = None

    def start(self):
        self.thread.start()

class Presenter:
    def __init__(self):
        self.model = Model()

    def set_task(self, function):
        self.model.thread.task = function

    def set_done(self, function):
        self.model.done = function

def run_in_dialog(function, done):
    presenter = Presenter()
    presenter.set_task(function)
    presenter.set_done(done)
    presenter.model.start()
`;

test('a task that is put into an attribute of a thread is found where it is given', () => expectSites({
  'dialog.py': mover.replaceAll('        self.thread = TaskThread()', '        self.thread = TaskThread()  #> QThread subclass: TaskThread.run, serialised, single, responsiveness, high => information serialised-background-thread'),
  'main.py': `
from dialog import TaskThread, run_in_dialog

def count():
    total = 0
    for i in range(20_000_000):
        total += i % 7
    return total

def show():
    print("done")

run_in_dialog(count, show)  #> QThread subclass through run_in_dialog: count, serialised, single, unknown, high => information serialised-background-thread

def remembered(function):
    thread = TaskThread()  #> QThread subclass: TaskThread.run (dialog.py:13), serialised, single, unknown, high => information serialised-background-thread
    thread.after = function
    thread.start()

remembered(show)
`,
}));

test('a thread of Qt is known by its name behind a star import of a library', () => expectSites({
  'main.py': `
from toolkit import *

class Counter(QThread):
    def run(self):
        state = 1
        for step in range(20_000_000):
            state = (state * 1103515245 + 12345) % 2147483648

counter = Counter()  #> QThread subclass: Counter.run, serialised, single, unknown, high => information serialised-background-thread
counter.start()
`,
}));

test('an object that is moved to the thread of the windows works in no other', () => expectSites({
  'main.py': `
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

class Call(QObject):
    requested = Signal()

    def __init__(self, thread=None):
        super().__init__()
        if thread is None:
            thread = QApplication.instance().thread()
        self.moveToThread(thread)
        self.requested.connect(self.run)
        self.requested.emit()

    def run(self):
        return sum(i * i for i in range(10_000_000))

Call()
`,
}));

/** Work that holds the GIL for seconds. */
const counting = `
        total = 0
        for row in range(20_000_000):
            total += row % 7`;

describe('an object that lives in a thread of Qt works there', () => {
  test.each<[string, AnnotatedSources]>([
    ['when a timer calls it', `
from PyQt6.QtCore import QObject, QThread, QTimer

class Worker(QObject):
    def work(self):${counting}

class Document:
    def changed(self):
        self.thread = QThread()
        worker = self.worker = Worker()
        worker.moveToThread(self.thread)  #> QObject.moveToThread: Worker.work, serialised, single, responsiveness, high => information serialised-background-thread
        self.thread.start()
        QTimer.singleShot(0, worker.work)
`],
    ['when one of its own signals calls it', {
      'worker.py': `
from PySide6.QtCore import QObject, Signal

class Worker(QObject):
    begin = Signal()

    def __init__(self):
        super().__init__()
        self.begin.connect(self.run)

    def run(self):${counting}
`,
      'main.py': `
from PySide6.QtCore import QThread
from worker import Worker

class Window:
    def start(self):
        self.thread = QThread()
        self.worker = Worker()
        self.worker.moveToThread(self.thread)  #> QObject.moveToThread: Worker.run (worker.py:10), serialised, single, responsiveness, high => information serialised-background-thread
        self.thread.start()
        self.worker.begin.emit()
`,
    }],
    ['when it is called by the name of its method', `
from PyQt5.QtCore import QMetaObject, QObject, QThread

class Worker(QObject):
    def run(self):${counting}

thread = QThread()
worker = Worker()
worker.moveToThread(thread)  #> QObject.moveToThread: Worker.run, serialised, single, responsiveness, high => information serialised-background-thread
thread.start()
QMetaObject.invokeMethod(worker, "run")
`],
    ['and of several of its slots the heaviest is what holds up the others', `
from PySide6.QtCore import QObject, QThread, Signal

class Worker(QObject):
    def stop(self):
        self.stopped = True

    def count(self):${counting}

class Window:
    begin = Signal()
    end = Signal()

    def start(self):
        self.thread = QThread()
        self.worker = Worker()
        self.worker.moveToThread(self.thread)  #> QObject.moveToThread: Worker.count, serialised, single, responsiveness, high => information serialised-background-thread
        self.end.connect(self.worker.stop)
        self.begin.connect(self.worker.count)
        self.thread.start()
`],
    ['and each window has a worker of its own under the same name', `
import time
from PySide6.QtCore import QObject, QThread

class Counter(QObject):
    def run(self):${counting}

class Sleeper(QObject):
    def run(self):
        time.sleep(5)

class Numbers:
    def start(self):
        self.thread = QThread()
        self.worker = Counter()
        self.worker.moveToThread(self.thread)  #> QObject.moveToThread: Counter.run, serialised, single, responsiveness, high => information serialised-background-thread
        self.thread.started.connect(self.worker.run)
        self.thread.start()

class Nap:
    def start(self):
        self.thread = QThread()
        self.worker = Sleeper()
        self.worker.moveToThread(self.thread)  #> QObject.moveToThread: Sleeper.run, io, single, responsiveness, high
        self.thread.started.connect(self.worker.run)
        self.thread.start()
`],
  ])('%s', (_, sources) => expectSites(sources));
});

test('what a decorator hands to the main thread is no work of the thread that calls it', () => expectSites(`
import threading
from kivy.clock import mainthread

class Monitor:
    def watch(self):
        while True:
            self.show(self.inbox.get())

    @mainthread
    def show(self, rows):
        for number in range(1_000_000):
            self.total += number

for _ in range(4):
    threading.Thread(target=Monitor().watch).start()  #> threading.Thread: Monitor.watch, io, many, throughput, high
`));
