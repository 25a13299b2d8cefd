import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const score = `
def score(row=1):
    total = 0
    for i in range(10_000_000):
        total += i * row
    return total
`;

describe('threads of programs that have plug-ins are found', () => {
  test.each<[string, AnnotatedSources]>([
    ['a background task of Binary Ninja, and a job for its workers', `
from binaryninja import BackgroundTaskThread, worker_enqueue
${score}
class Task(BackgroundTaskThread):
    def __init__(self, view):
        super().__init__("Scoring", True)
        self.view = view

    def run(self):
        score(7)
        self.finish()

def start(view):
    task = Task(view)  #> BackgroundTaskThread subclass: Task.run, serialised, single, unknown, high => information serialised-background-thread
    task.start()

def enqueue():
    worker_enqueue(score)  #> binaryninja.worker_enqueue: score, serialised, single, responsiveness, high
`],
    ['an operation of Anki', `
from aqt import mw
from aqt.operations import QueryOp
${score}
def search(query):
    QueryOp(parent=mw, op=lambda col: score(7), success=print).run_in_background()  #> aqt.QueryOp: lambda, serialised, single, responsiveness, high => information serialised-background-thread

def count():
    mw.taskman.run_in_background(score, print)  #> aqt.run_in_background: score, serialised, single, responsiveness, high => information serialised-background-thread
`],
    ['a worker of superqt, from a class, a function and a decorator', `
from napari.qt.threading import thread_worker
from superqt.utils import FunctionWorker, WorkerBase
${score}
class Scorer(WorkerBase):
    def work(self):
        return score(7)

def steps():
    for row in range(8):
        yield score(row)

def step():
    thread_worker(steps)().start()  #> thread_worker: steps, serialised, single, responsiveness, high => information serialised-background-thread

@thread_worker  #> thread_worker: scored, serialised, single, responsiveness, high => information serialised-background-thread
def scored(row):
    return score(row)

def start(show):
    worker = Scorer()  #> WorkerBase subclass: Scorer.work, serialised, single, responsiveness, high => information serialised-background-thread
    worker.start()

def call():
    other = FunctionWorker(score, 3)  #> FunctionWorker: score, serialised, single, responsiveness, high => information serialised-background-thread
    other.start()

def make(show):
    make = thread_worker(score, connect={"returned": show}, start_thread=False)  #> thread_worker: score, serialised, single, responsiveness, high => information serialised-background-thread
    make(3).start()
`],
    ['what runs beside a window of pywebview, and with a time limit', `
import webview
from func_timeout import func_timeout
${score}
def limited(row):
    return func_timeout(5, score, args=(row,))  #> func_timeout: score, serialised, single, responsiveness, high

webview.create_window("Scores")
webview.start(score, 7)  #> webview.start: score, serialised, single, responsiveness, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});
