import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const score = `
def score(row):
    total = 0
    for i in range(1_000_000):
        total += i * row
    return total
`;

describe('a pool has as many tasks as a comprehension has rounds,', () => {
  const steps = `
def steps(z):
    for n in range(50):
        if abs(z) > 2:
            return n
        z = z * z + 1j
    return 50
`;

  test.each<[string, AnnotatedSources]>([
    ['of all its loops together', `
from concurrent.futures import ThreadPoolExecutor
import numpy as np
${steps}
xs = np.linspace(-1.5, 1.5, 1000)
ys = range(1000)
with ThreadPoolExecutor() as pool:
    counts = list(pool.map(steps, [x + y * 1j for x in xs for y in ys]))  #> ThreadPoolExecutor.map: steps, serialised, many, throughput, high => warning serialised-pool
`],
    ['which may be too few for a warning', `
from concurrent.futures import ThreadPoolExecutor
import numpy as np
${steps}
xs = np.linspace(-1.5, 1.5, 100)
with ThreadPoolExecutor() as pool:
    counts = list(pool.map(steps, [x + 1j for x in xs]))  #> ThreadPoolExecutor.map: steps, serialised, many, throughput, high => information serialised-pool
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('map() in Python starts as many as it has rounds', () => {
  test.each<[string, AnnotatedSources]>([
    ['of a lambda that submits', `
from concurrent.futures import ThreadPoolExecutor
${score}
with ThreadPoolExecutor() as pool:
    futures = list(map(lambda row: pool.submit(score, row), range(8)))  #> ThreadPoolExecutor.submit: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['of a function that starts a thread', `
from threading import Thread
${score}
def start(row):
    thread = Thread(target=score, args=(row,))  #> threading.Thread: score, serialised, many, throughput, high => warning serialised-threads
    thread.start()
    return thread

for thread in list(map(start, range(8))):
    thread.join()
`],
    ['but not of another function of that name', `
from threading import Thread
from elsewhere import start as begin
${score}
def start(row):
    thread = Thread(target=score, args=(row,))  #> threading.Thread: score, serialised, single, unknown, high => information serialised-background-thread
    thread.start()
    return thread

start(0)
print(list(map(begin, range(8))))
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('the tasks of a pool are the elements', () => {
  const engines = `
from concurrent.futures import ThreadPoolExecutor

class Engine:
    def run(self, factor):
        total = 0
        for i in range(1_000_000):
            total += i * factor
        return total

engines = [Engine() for _ in range(8)]
`;

  test.each<[string, AnnotatedSources]>([
    ['of what zip() gives', `
${engines}
def work(job):
    engine, factor = job
    return engine.run(factor)

with ThreadPoolExecutor() as pool:
    totals = list(pool.map(work, zip(engines, range(8))))  #> ThreadPoolExecutor.map: work, serialised, many, throughput, high => warning serialised-pool
`],
    ['of what enumerate() gives', `
${engines}
def work(job):
    index, engine = job
    return engine.run(index)

with ThreadPoolExecutor() as pool:
    totals = list(pool.map(work, enumerate(engines)))  #> ThreadPoolExecutor.map: work, serialised, many, throughput, high => warning serialised-pool
`],
    ['of a table that is split in the call', `
from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd

def clean(rows):
    return rows["name"].apply(lambda name: name.strip().lower())

table = pd.read_csv("people.csv")
with ThreadPoolExecutor() as pool:
    table = pd.concat(pool.map(clean, np.array_split(table, 8)))  #> ThreadPoolExecutor.map: clean, serialised, many, throughput, high => warning serialised-pool
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a pool of threads is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['in a with statement', `
from concurrent.futures import ThreadPoolExecutor
${score}
with ThreadPoolExecutor() as pool:
    results = list(pool.map(score, range(8)))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in a with statement beside something else', `
from concurrent.futures import ThreadPoolExecutor
${score}
with open("log") as log, ThreadPoolExecutor(4) as pool:
    futures = [pool.submit(score, row) for row in range(8)]  #> ThreadPoolExecutor.submit: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in a with statement in parentheses', `
from concurrent.futures import ThreadPoolExecutor
${score}
with (
    open("log") as log,
    ThreadPoolExecutor(4) as pool,
):
    futures = [pool.submit(score, row) for row in range(8)]  #> ThreadPoolExecutor.submit: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['through the package', `
import concurrent.futures
${score}
with concurrent.futures.ThreadPoolExecutor() as pool:
    pool.map(score, range(8))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['through an alias of the package', `
import concurrent.futures as cf
${score}
with cf.ThreadPoolExecutor() as pool:
    pool.map(score, range(8))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['through the module that is imported from the package', `
from concurrent import futures
${score}
with futures.ThreadPoolExecutor() as pool:
    pool.map(score, range(8))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['through an alias of the class', `
from concurrent.futures import ThreadPoolExecutor as Pool
${score}
with Pool() as pool:
    pool.map(score, range(8))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['through the private module of the class', `
from concurrent.futures.thread import ThreadPoolExecutor
${score}
with ThreadPoolExecutor() as pool:
    pool.map(score, range(8))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in a variable', `
from concurrent.futures import ThreadPoolExecutor
${score}
def main(rows):
    executor = ThreadPoolExecutor(max_workers=8)
    futures = {executor.submit(score, row): row for row in rows}  #> ThreadPoolExecutor.submit: score, serialised, many, throughput, high => warning serialised-pool
    executor.shutdown()
`],
    ['without a name', `
from concurrent.futures import ThreadPoolExecutor
${score}
results = ThreadPoolExecutor().map(score, range(8))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['on the object', `
from concurrent.futures import ThreadPoolExecutor
${score}
class Scorer:
    def __init__(self):
        self._workers = ThreadPoolExecutor(4)

    def score_all(self, rows):
        return [self._workers.submit(score, row) for row in rows]  #> ThreadPoolExecutor.submit: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['on the object, inherited from a base class in another file', {
      'main.py': `
from base import Base

class Scorer(Base):
    def score_all(self, rows):
        return list(self.workers.map(self.score, rows))  #> ThreadPoolExecutor.map: Scorer.score, serialised, many, throughput, high => warning serialised-pool

    def score(self, row):
        return sum(i * row for i in range(100_000))
`,
      'base.py': `
from concurrent.futures import ThreadPoolExecutor

class Base:
    def __init__(self):
        self.workers = ThreadPoolExecutor()
`,
    }],
    ['in a global variable', `
from concurrent.futures import ThreadPoolExecutor
${score}
POOL = None

def start():
    global POOL
    POOL = ThreadPoolExecutor()

def score_all(rows):
    return list(POOL.map(score, rows))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in a global variable of another module', {
      'main.py': `
import settings
${score}
def score_all(rows):
    return list(settings.WORKERS.map(score, rows))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`,
      'settings.py': `
from concurrent.futures import ThreadPoolExecutor
WORKERS = ThreadPoolExecutor(4)
`,
    }],
    ['in a parameter that a caller in the file fills', `
from concurrent.futures import ThreadPoolExecutor
${score}
def score_all(workers, rows):
    return list(workers.map(score, rows))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool

with ThreadPoolExecutor() as threads:
    score_all(threads, range(8))
`],
    ['in a parameter with an annotation', `
from concurrent.futures import ThreadPoolExecutor
${score}
def score_all(workers: ThreadPoolExecutor, rows):
    return list(workers.map(score, rows))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in a parameter that may be None', `
from concurrent.futures import ThreadPoolExecutor
from typing import Optional
${score}
def score_all(rows, workers: Optional[ThreadPoolExecutor] = None):
    workers = workers or ThreadPoolExecutor()
    return list(workers.map(score, rows))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['as what a function returns', `
from concurrent.futures import ThreadPoolExecutor
${score}
def workers():
    return ThreadPoolExecutor(4)

with workers() as pool:
    pool.map(score, range(8))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['as a subclass', `
from concurrent.futures import ThreadPoolExecutor
${score}
class BoundedExecutor(ThreadPoolExecutor):
    def __init__(self, bound):
        super().__init__(max_workers=bound)

with BoundedExecutor(4) as pool:
    pool.map(score, range(8))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['by name, when nothing else tells, and with less confidence', `
${score}
def score_all(executor, rows):
    return [executor.submit(score, row) for row in rows]  #> ThreadPoolExecutor.submit: score, serialised, many, throughput, medium => information serialised-pool
`],
    ['as one task, which is not many', `
from concurrent.futures import ThreadPoolExecutor
${score}
pool = ThreadPoolExecutor(1)
future = pool.submit(score, 3)  #> ThreadPoolExecutor.submit: score, serialised, single, unknown, high
`],
    ['with the function by keyword', `
from concurrent.futures import ThreadPoolExecutor
${score}
with ThreadPoolExecutor() as pool:
    futures = [pool.submit(fn=score, row=row) for row in range(8)]  #> ThreadPoolExecutor.submit: score, serialised, many, throughput, high => warning serialised-pool
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('multiprocessing’s pools of threads are found', () => {
  test.each<[string, AnnotatedSources]>([
    ['by each method that hands work over', `
from multiprocessing.pool import ThreadPool
${score}
with ThreadPool(4) as pool:
    pool.map(score, range(8))  #> multiprocessing.pool.ThreadPool.map: score, serialised, many, throughput, high => warning serialised-pool
    pool.map_async(score, range(8))  #> multiprocessing.pool.ThreadPool.map_async: score, serialised, many, throughput, high => warning serialised-pool
    pool.imap(score, range(8))  #> multiprocessing.pool.ThreadPool.imap: score, serialised, many, throughput, high => warning serialised-pool
    pool.imap_unordered(score, range(8))  #> multiprocessing.pool.ThreadPool.imap_unordered: score, serialised, many, throughput, high => warning serialised-pool
    pool.starmap(score, [(1,), (2,)])  #> multiprocessing.pool.ThreadPool.starmap: score, serialised, many, throughput, high => warning serialised-pool
    pool.starmap_async(score, [(1,), (2,)])  #> multiprocessing.pool.ThreadPool.starmap_async: score, serialised, many, throughput, high => warning serialised-pool
    for row in range(8):
        pool.apply_async(score, (row,))  #> multiprocessing.pool.ThreadPool.apply_async: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['under the name of a pool of processes', `
from multiprocessing.pool import ThreadPool as Pool
${score}
pool = Pool(4)
pool.map(score, range(8))  #> multiprocessing.pool.ThreadPool.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['through the module', `
import multiprocessing.pool
${score}
pool = multiprocessing.pool.ThreadPool()
pool.map(score, range(8))  #> multiprocessing.pool.ThreadPool.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in multiprocessing.dummy', `
from multiprocessing.dummy import Pool
${score}
with Pool(4) as pool:
    pool.map(score, range(8))  #> multiprocessing.pool.ThreadPool.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in an alias of multiprocessing.dummy', `
import multiprocessing.dummy as mp
${score}
pool = mp.Pool()
pool.map(score, range(8))  #> multiprocessing.pool.ThreadPool.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in the module dummy of multiprocessing', `
from multiprocessing import dummy
${score}
dummy.Pool().map(score, range(8))  #> multiprocessing.pool.ThreadPool.map: score, serialised, many, throughput, high => warning serialised-pool
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('other pools are listed and not flagged', () => {
  test.each<[string, AnnotatedSources]>([
    ['processes', `
from concurrent.futures import ProcessPoolExecutor
${score}
if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        results = list(pool.map(score, range(8)))  #> ProcessPoolExecutor.map: score, parallel, many, throughput, high
`],
    ['processes of multiprocessing', `
import multiprocessing as mp
${score}
if __name__ == "__main__":
    with mp.Pool() as pool:
        results = pool.map(score, range(8))  #> multiprocessing.Pool.map: score, parallel, many, throughput, high
`],
    ['processes of a context', `
import multiprocessing
${score}
if __name__ == "__main__":
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        results = pool.map(score, range(8))  #> multiprocessing.Pool.map: score, parallel, many, throughput, high
`],
    ['interpreters', `
from concurrent.futures import InterpreterPoolExecutor
${score}
with InterpreterPoolExecutor() as pool:
    results = list(pool.map(score, range(8)))  #> InterpreterPoolExecutor.map: score, parallel, many, throughput, high
`],
    ['a process', `
from multiprocessing import Process
${score}
if __name__ == "__main__":
    processes = [Process(target=score, args=(row,)) for row in range(4)]  #> multiprocessing.Process: score, parallel, many, throughput, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a pool that may be one of two kinds', () => {
  test.each<[string, AnnotatedSources]>([
    ['is the choice of whoever runs it, and not flagged', `
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
${score}
def score_all(rows, use_threads):
    make = ThreadPoolExecutor if use_threads else ProcessPoolExecutor
    with make() as pool:
        return list(pool.map(score, rows))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, low
`],
    ['is a choice where an if makes it', `
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
${score}
def score_all(rows, use_threads):
    if use_threads:
        pool = ThreadPoolExecutor()
    else:
        pool = ProcessPoolExecutor()
    return list(pool.map(score, rows))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, low
`],
    ['is a choice where two classes are imported under one name', `
try:
    from multiprocessing import Pool
except ImportError:
    from multiprocessing.dummy import Pool
${score}
with Pool(4) as pool:
    pool.map(score, range(8))  #> multiprocessing.pool.ThreadPool.map: score, serialised, many, throughput, low
`],
    ['is of both kinds in turn where callers give the class', `
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
${score}
def measure(make):
    with make(4) as pool:
        return list(pool.map(score, range(8)))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, medium => information serialised-pool
measure(ThreadPoolExecutor)
measure(ProcessPoolExecutor)
`],
    ['is of both kinds in turn where a loop runs through the classes', `
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
${score}
for make in (ThreadPoolExecutor, ProcessPoolExecutor):
    with make(4) as pool:
        list(pool.map(score, range(8)))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, medium => information serialised-pool
`],
    ['is of both kinds in turn where callers give the pool', `
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
${score}
def measure(pool):
    return list(pool.map(score, range(8)))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, medium => information serialised-pool
measure(ThreadPoolExecutor(4))
measure(ProcessPoolExecutor(4))
`],
    ['is a choice where a parameter may be any executor', `
from concurrent.futures import Executor
${score}
def score_all(executor: Executor, rows):
    return list(executor.map(score, rows))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, low
`],
    ['is no choice where a parameter may be any executor, but is given threads', `
from concurrent.futures import Executor, ThreadPoolExecutor
${score}
def score_all(executor: Executor, rows):
    return list(executor.map(score, rows))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
with ThreadPoolExecutor() as pool:
    score_all(pool, range(8))
`],
    ['is no choice where both are threads', `
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool
${score}
def score_all(rows, old):
    pool = ThreadPool(4) if old else ThreadPoolExecutor(4)
    return list(pool.map(score, rows))  #> multiprocessing.pool.ThreadPool.map: score, serialised, many, throughput, high => warning serialised-pool
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a loop may have one task at a time', () => {
  test.each<[string, AnnotatedSources]>([
    ['by a call that waits for the result', `
from multiprocessing.pool import ThreadPool
${score}
pool = ThreadPool(4)
for row in range(8):
    pool.apply(score, (row,))  #> multiprocessing.pool.ThreadPool.apply: score, serialised, single, unknown, high => warning apply-in-loop
`],
    ['by asking for the result at once', `
from concurrent.futures import ThreadPoolExecutor
${score}
with ThreadPoolExecutor() as pool:
    for row in range(8):
        print(pool.submit(score, row).result())  #> ThreadPoolExecutor.submit: score, serialised, single, unknown, high => warning result-in-submit-loop
`],
    ['by a pool of one thread', `
from concurrent.futures import ThreadPoolExecutor
${score}
with ThreadPoolExecutor(max_workers=1) as pool:
    futures = [pool.submit(score, row) for row in range(8)]  #> ThreadPoolExecutor.submit: score, serialised, single, unknown, high => information single-worker-pool
`],
  ])('%s', (_, sources) => expectSites(sources));
});
