import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const score = `
def score(row=1, shift=0):
    total = 0
    for i in range(100_000):
        total += i * row + shift
    return total
`;

const many = 'serialised, many, throughput, high => warning serialised-pool';

describe('each round of map hands something over', () => {
  test.each<[string, AnnotatedSources]>([
    ['where it maps the method of a pool over callables', `
from concurrent.futures import ThreadPoolExecutor
${score}
with ThreadPoolExecutor() as pool:
    futures = list(map(pool.submit, [score] * 3, [1, 2, 3]))  #> ThreadPoolExecutor.submit: score, ${many}
`],
    ['where the callable is repeated', `
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
${score}
with ThreadPoolExecutor() as pool:
    futures = list(map(pool.submit, repeat(score), rows))  #> ThreadPoolExecutor.submit: score, ${many}
`],
    ['where the callable is in a partial', `
from concurrent.futures import ThreadPoolExecutor
from functools import partial
${score}
with ThreadPoolExecutor() as pool:
    futures = list(map(partial(pool.submit, score), rows))  #> ThreadPoolExecutor.submit: score, ${many}
`],
    ['but not where it maps what hands nothing over', `
from concurrent.futures import ThreadPoolExecutor
${score}
pool = ThreadPoolExecutor()
print(list(map(score, rows)), list(map(pool.shutdown, [True])))
`],
  ])('%s', async (_title, sources) => { await expectSites(sources); });
});

describe('what operator.methodcaller calls is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['of the elements of a list', `
from concurrent.futures import ThreadPoolExecutor
from operator import methodcaller
${score}
class Job:
    def work(self, shift=0):
        return score(2, shift)

jobs = [Job() for _ in range(8)]
with ThreadPoolExecutor() as pool:
    list(pool.map(methodcaller("work"), jobs))  #> ThreadPoolExecutor.map: methodcaller, ${many}
    list(pool.map(methodcaller("work", shift=3), jobs))  #> ThreadPoolExecutor.map: methodcaller, ${many}
`],
    ['and what that gives', `
from operator import methodcaller
import threading
${score}
class Job:
    def task(self):
        return score

threading.Thread(target=methodcaller("task")(Job())).start()  #> threading.Thread: score, serialised, single, unknown, high
`],
  ])('%s', async (_title, sources) => { await expectSites(sources); });
});

describe('what is put in place of a thread\'s run is what it runs', () => {
  test.each<[string, AnnotatedSources]>([
    ['of a plain thread', `
import threading
${score}
thread = threading.Thread()  #> threading.Thread: score, serialised, single, unknown, high
thread.run = score
thread.start()
`],
    ['of a thread in an attribute', `
import threading
${score}
class Work:
    def begin(self):
        self.thread = threading.Thread(daemon=True)  #> threading.Thread: lambda, serialised, single, responsiveness, high
        self.thread.run = lambda: score(3)
        self.thread.start()
`],
    ['of a QThread, which is none without', `
from PyQt5.QtCore import QThread
${score}
class Window:
    def begin(self):
        self.spare = QThread()
        self.thread = QThread()  #> QThread: Window.load, serialised, single, responsiveness, high
        self.thread.run = self.load
        self.thread.start()

    def load(self):
        return score(5)
`],
  ])('%s', async (_title, sources) => { await expectSites(sources); });
});
